import { render } from "preact";
import "../design/tokens.css";
import "../design/elements.css";
import "../design/frame.css";
import "../design/cards.css";
import "../design/territory.css";
import { TerritoryPage } from "./territory-page.tsx";

const place = document.getElementById("page");
if (!place) throw new Error("the page has no place to stand");
render(<TerritoryPage />, place);
