import "../design/tokens.css";
import "../design/elements.css";
import "../design/frame.css";
import "../design/cards.css";
import "../design/public.css";
import "../design/map.css";
import { openPage } from "../site/open-page.tsx";
import { ObservatoryPage } from "./observatory-page.tsx";

openPage(ObservatoryPage);
