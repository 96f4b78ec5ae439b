import type { Lang } from "@opendatalocale/report";
import type { Progress } from "@opendatalocale/validator";
import type { Terminal } from "./terminal.ts";

/** Silence before the first line, and between two, in milliseconds. */
const FIRST_AFTER = 1000;
const EVERY = 200;

/** One line on the standard error, rewritten in place, for work that lasts; nothing where nobody looks. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #lang: Lang;
  readonly #began: number;
  #shownAt = 0;

  constructor(terminal: Terminal, lang: Lang, now: number) {
    this.#terminal = terminal;
    this.#lang = lang;
    this.#began = now;
  }

  update(progress: Progress, now: number): void {
    if (!this.#terminal.showsProgress || now - this.#began < FIRST_AFTER || now - this.#shownAt < EVERY) return;
    this.#shownAt = now;
    this.#terminal.writeError(`\r\u001b[K${progressText(progress, (now - this.#began) / 1000, this.#lang)}`);
  }

  clear(): void {
    if (this.#shownAt > 0) this.#terminal.writeError("\r\u001b[K");
  }
}

/** Rows, speed and time left, e.g. `1 250 000 lignes · 182 Mo/s · encore 3 s`. */
export function progressText({ rows, bytes, size }: Progress, seconds: number, lang: Lang): string {
  const number = new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 0 });
  const speed = bytes / 1e6 / seconds;
  const parts =
    lang === "fr"
      ? [`${number.format(rows)} lignes`, `${number.format(speed)} Mo/s`]
      : [`${number.format(rows)} rows`, `${number.format(speed)} MB/s`];
  if (size !== null && bytes > 0) {
    const left = Math.max(0, Math.ceil(((size - bytes) / bytes) * seconds));
    parts.push(lang === "fr" ? `encore ${number.format(left)} s` : `${number.format(left)} s left`);
  }
  return parts.join(" · ");
}
