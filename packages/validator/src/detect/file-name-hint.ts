import type { SchemaSummary } from "@opendatalocale/schemas";
import { labelWords } from "./label-words.ts";

/** What a file's name says of its content. */
export interface FileNameHint {
  /** Singular words of the name, lower case, without accents. */
  readonly words: ReadonlySet<string>;
  /** The date and the producer's SIREN, when the name follows the SCDL guide: `20240131_213500010_subventions.csv`. */
  readonly guide: { readonly date: string; readonly siren: string } | null;
}

export function fileNameHint(name: string): FileNameHint {
  const base = (name.split(/[\\/]/).at(-1) ?? "").replace(/(\.\w{1,7}){1,2}$/, "");
  const [, date, siren] = /^(\d{8})[_-](\d{9})(?:\d{5})?[_-]/.exec(base) ?? [];
  return {
    words: new Set(labelWords(base).map(singular)),
    guide: date === undefined || siren === undefined ? null : { date, siren },
  };
}

/** The schema's own words that the file's name bears: all of those of its id, or one that people say instead. */
export function wordsShared({ words }: FileNameHint, { id }: Pick<SchemaSummary, "id">): readonly string[] {
  const bare = (id.split("/")[1] ?? id).replace(/^(schema|format)-/, "");
  const own = labelWords(bare).map(singular);
  if (own.every((word) => words.has(word))) return own;
  return (said[bare] ?? []).filter((word) => words.has(word));
}

/** Words of files' names that stand for a schema, where its id has others. */
const said: Readonly<Record<string, readonly string[]>> = {
  arbre: ["plantation"],
  bal: ["adresse"],
  catalogue: ["inventaire"],
  dae: ["defibrillateur"],
  deliberations: ["delib", "acte"],
  equipements: ["salle", "poi"],
  "irve-statique": ["irve", "recharge"],
  "fontaine-eau": ["fontaine"],
  "lieux-covoiturage": ["covoiturage", "bnlc"],
  "menus-collectifs": ["menu", "cantine"],
  pei: ["hydrant", "incendie"],
  prenoms: ["naissance"],
  "stationnement-cyclable": ["velo", "cycle"],
  stationnement: ["parking"],
  stationstaxi: ["taxi"],
  subventions: ["aide"],
};

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
