import type { Bilingual } from "./command.ts";

/** The command line itself is wrong. `code` is stable; the sentence exists in both languages. Exit status 2. */
export class UsageError extends Error {
  readonly code: string;
  readonly sentence: Bilingual;

  constructor(code: string, sentence: Bilingual, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = "UsageError";
    this.code = code;
    this.sentence = sentence;
  }
}
