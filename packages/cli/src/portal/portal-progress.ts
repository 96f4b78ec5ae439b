import type { Lang } from "@opendatalocale/report";
import type { Terminal } from "../terminal.ts";

/** Nothing is rewritten more often than this, in milliseconds. */
const EVERY = 200;

/** One line on the standard error, rewritten in place; nothing where nobody looks. */
export class PortalProgress {
  readonly #terminal: Terminal;
  readonly #lang: Lang;
  #shownAt = 0;

  constructor(terminal: Terminal, lang: Lang) {
    this.#terminal = terminal;
    this.#lang = lang;
  }

  datasets(read: number, total: number | null): void {
    const of = total === null ? "" : ` / ${total}`;
    this.#show(this.#lang === "fr" ? `${read}${of} jeux de données lus` : `${read}${of} datasets read`);
  }

  files(checked: number): void {
    this.#show(this.#lang === "fr" ? `${checked} fichiers vérifiés` : `${checked} files checked`);
  }

  clear(): void {
    if (this.#shownAt > 0) this.#terminal.writeError("\r\u001b[K");
  }

  #show(text: string): void {
    const now = performance.now();
    if (!this.#terminal.showsProgress || now - this.#shownAt < EVERY) return;
    this.#shownAt = now;
    this.#terminal.writeError(`\r\u001b[K${text}`);
  }
}
