import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Lang } from "@opendatalocale/report";
import { UserError } from "./user-error.ts";

const ASKED = {
  fr: ["Mot de passe (vide : par lien) : ", "Encore une fois : "],
  en: ["Password (empty: by a link): ", "Once more: "],
} as const;

/** From the keyboard without showing it, and twice; or the first line of what is piped in. Never from the command line, which others can see. */
export async function askPassword(lang: Lang): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: isTerminal,
  });
  const next = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    if (isTerminal) process.stderr.write(question);
    const { value, done } = await next.next();
    if (isTerminal) process.stderr.write("\n");
    return done === true ? "" : value;
  };
  try {
    const [first, again] = ASKED[lang];
    const password = await ask(first);
    if (isTerminal && password !== "" && (await ask(again)) !== password) throw new UserError("not-the-same");
    return password;
  } finally {
    lines.close();
  }
}
