import type { Lang } from "@opendatalocale/report";

interface InitWords {
  readonly written: (path: string) => string;
  readonly kept: (path: string) => string;
  readonly found: (schema: string, patterns: readonly string[]) => string;
  readonly unrecognised: (count: number) => string;
  readonly next: string;
  readonly toAdd: (path: string) => string;
}

const s = (count: number) => (count >= 2 ? "s" : "");

/** What `odl init` says. */
export const initWords: Readonly<Record<Lang, InitWords>> = {
  fr: {
    written: (path) => `Écrit : ${path}`,
    kept: (path) => `Gardé tel quel : ${path} (--force pour le réécrire)`,
    found: (schema, patterns) => `  ${schema} : ${patterns.join(", ")}`,
    unrecognised: (count) =>
      `${count} tableau${count > 1 ? "x" : ""} sans schéma reconnu, laissé${s(count)} de côté (odl detect en dit plus) :`,
    next: "Vérifiez maintenant avec : odl check",
    toAdd: (path) => `${path} existe déjà : ajoutez-y ces lignes (--force le remplace).`,
  },
  en: {
    written: (path) => `Written: ${path}`,
    kept: (path) => `Kept as it is: ${path} (--force writes it anew)`,
    found: (schema, patterns) => `  ${schema}: ${patterns.join(", ")}`,
    unrecognised: (count) =>
      `${count} table${count === 1 ? "" : "s"} without a recognised schema, left aside (odl detect tells more):`,
    next: "Now check with: odl check",
    toAdd: (path) => `${path} exists already: add these lines to it (--force replaces it).`,
  },
};
