import { draw, frame } from "./draw.ts";
import { style } from "./style.ts";
import { askVerdict } from "./verdict.ts";
import { type Lang, words } from "./words.ts";

/** Where this script came from is where the verdicts are; known while it runs for the first time, not as a module. */
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
const home = source === "" ? "" : source.replace(/\/embed\/[^/]*$/, "");

const ATTRIBUTES = ["dataset", "resource", "portal", "lang", "service"];

/**
 * `<opendatalocale-report dataset="…">`: what is known of a dataset's conformity, in any page. It needs no style, script or picture beyond
 * itself, and says « non vérifié » whenever it does not know.
 */
class OpendatalocaleReport extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  readonly #root = this.attachShadow({ mode: "open" });
  #asked = new AbortController();

  constructor() {
    super();
    // A sheet made by script: a strict style-src refuses <style>, not this.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#show();
  }

  disconnectedCallback(): void {
    this.#asked.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  /** The last question wins, whatever the order of the answers. */
  async #show(): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    // Several attributes set one after the other are one question.
    await Promise.resolve();
    if (signal.aborted) return;
    const lang = this.#lang();
    this.#root.replaceChildren(frame(null, lang, words[lang].loading));
    const question = {
      service: this.getAttribute("service") ?? home,
      dataset: this.getAttribute("dataset") ?? "",
      resource: this.getAttribute("resource"),
      portal: this.getAttribute("portal"),
    };
    const verdict = await askVerdict(question, signal).catch(() => null);
    if (verdict === null || signal.aborted) return;
    const shown = typeof verdict === "string" ? frame("not-checked", lang, words[lang][verdict]) : draw(verdict, lang);
    this.#root.replaceChildren(shown);
    const detail = typeof verdict === "string" ? verdict : verdict.state;
    this.dispatchEvent(new CustomEvent("opendatalocale-report", { detail, bubbles: true }));
  }

  /** Its own, else the page's; French otherwise. */
  #lang(): Lang {
    const told = this.closest("[lang]")?.getAttribute("lang") ?? "";
    return /^en\b/i.test(told) ? "en" : "fr";
  }
}

if (!customElements.get("opendatalocale-report")) customElements.define("opendatalocale-report", OpendatalocaleReport);
