import "../design/tokens.css";
import "../design/elements.css";
import "../design/frame.css";
import "../design/cards.css";
import "../design/public.css";
import "../design/dataset.css";
import { openPage } from "../site/open-page.tsx";
import { DatasetPage } from "./dataset-page.tsx";

openPage(DatasetPage);
