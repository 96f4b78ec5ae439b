import type { Cause, State, Verdict, VerdictFile } from "./verdict.ts";
import { type Lang, words } from "./words.ts";

const SIGNS: Readonly<Record<State, string>> = {
  valid: "✓",
  "valid-with-remarks": "✓",
  invalid: "✗",
  "not-checked": "?",
  expired: "!",
};
/** Of each file; the full report has them all. */
const CAUSES = 3;
const FILES = 5;
/** The engine words its reports in French. */
const REPORT_LANG = "fr";

/** The whole of what the element shows. What a portal or a file says only ever enters as text. */
export function draw(verdict: Verdict, lang: Lang): HTMLElement {
  const { files, state, checkedAt, dataset } = verdict;
  const isAlone = files.length === 1;
  const only = isAlone ? files[0] : undefined;
  const section = frame(
    state,
    lang,
    only === undefined ? words[lang].sentences[state] : words[lang].ofFile(only.state, only.errors, only.remarks),
  );
  section.firstElementChild?.append(element("span", "title", only?.title ?? dataset.title));
  for (const file of files.slice(0, FILES)) section.append(...(isAlone ? details(file, lang) : [fileOf(file, lang)]));
  const date = checkedAt === null ? null : new Date(checkedAt);
  if (date !== null && !Number.isNaN(date.getTime())) {
    const told = new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(date);
    section.append(element("p", "quiet", words[lang].checkedOn(told)));
  }
  return section;
}

/** The frame with a state and a sentence: all there is while nothing is known. */
export function frame(state: State | null, lang: Lang, sentence: string): HTMLElement {
  // A group, not a landmark: a page may hold one for each of its files.
  const section = element("div", "report");
  section.setAttribute("role", "group");
  section.setAttribute("part", "report");
  section.setAttribute("aria-label", words[lang].label);
  section.lang = lang;
  if (state !== null) {
    const head = element("p", "head");
    head.append(badge(state, lang));
    section.append(head);
  } else section.setAttribute("aria-busy", "true");
  section.append(element("p", "sentence", sentence));
  return section;
}

function badge(state: State, lang: Lang): HTMLElement {
  const chip = element("span", `badge ${state}`);
  chip.setAttribute("part", "badge");
  const sign = element("span", "", `${SIGNS[state]} `);
  sign.setAttribute("aria-hidden", "true");
  chip.append(sign, words[lang].states[state]);
  return chip;
}

function fileOf(file: VerdictFile, lang: Lang): HTMLElement {
  const block = element("div", "file");
  const head = element("p", "head");
  head.append(badge(file.state, lang), element("span", "title", file.title));
  block.append(
    head,
    element("p", "", words[lang].ofFile(file.state, file.errors, file.remarks)),
    ...details(file, lang),
  );
  return block;
}

function details(file: VerdictFile, lang: Lang): HTMLElement[] {
  const { causes, causeCount, page, title } = file;
  const parts: HTMLElement[] = [];
  if (file.state !== "expired" && causes.length > 0) {
    const list = element("ul", "causes");
    list.append(...causes.slice(0, CAUSES).map((cause) => causeOf(cause, lang)));
    if (causeCount > CAUSES) list.append(element("li", "quiet", words[lang].otherCauses(causeCount - CAUSES)));
    parts.push(list);
  }
  const link = linkTo(page, words[lang].report, words[lang].reportOf(title));
  if (link !== null && file.state !== "not-checked") {
    const line = element("p", "");
    line.append(link);
    parts.push(line);
  }
  return parts;
}

function causeOf({ title, message, places, occurrences }: Cause, lang: Lang): HTMLElement {
  const item = element("li", "");
  const text = element("span", "");
  text.append(element("strong", "", title), ` ${message}`);
  text.lang = REPORT_LANG;
  item.append(text);
  if (places.length > 0) item.append(" ", element("span", "places", words[lang].places(places, occurrences)));
  return item;
}

/** Null for an address that is none of the web's. */
function linkTo(address: string, text: string, name: string): HTMLElement | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  const link = document.createElement("a");
  link.href = address;
  link.rel = "noopener";
  link.textContent = text;
  link.setAttribute("aria-label", name);
  return link;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
