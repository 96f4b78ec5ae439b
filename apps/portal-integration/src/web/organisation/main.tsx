import "../design/tokens.css";
import "../design/elements.css";
import "../design/frame.css";
import "../design/cards.css";
import "../design/public.css";
import { openPage } from "../site/open-page.tsx";
import { OrganisationPage } from "./organisation-page.tsx";

openPage(OrganisationPage);
