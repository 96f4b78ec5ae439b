import { render } from "preact";
import "../design/tokens.css";
import "../design/elements.css";
import "../design/frame.css";
import "../design/cards.css";
import "../design/check-page.css";
import "../design/grid.css";
import { keepOffline } from "../offline/keep-offline.ts";
import { pageLanguage } from "../site/language.ts";
import { CheckPage } from "./page/check-page.tsx";
import { CheckSession } from "./session/check-session.ts";

const place = document.getElementById("page");
if (!place) throw new Error("the page has no place to stand");
const worker = new Worker(new URL("./engine/worker.ts", import.meta.url), { type: "module" });
render(<CheckPage session={new CheckSession(worker, pageLanguage())} />, place);
void keepOffline();
