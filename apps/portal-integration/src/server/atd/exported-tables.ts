import { schemaTitle } from "@opendatalocale/audit";
import { type Assessment, statusNames } from "@opendatalocale/eligibility";
import type { Lang } from "@opendatalocale/report";
import type { Stage } from "../database/tables.ts";
import type { Cell } from "../routes/send-rows.ts";
import type { EtdLine, SchemaState } from "./etd-lines.ts";
import { articlesOf } from "./read-etd.ts";

interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const HEADS = {
  fr: {
    etds: [
      ...["ordre d’appel", "collectivité", "SIREN", "nature", "départements", "population", "agents (ETP)"],
      ...["situation", "étape", "obligatoires", "publiés", "valides", "à jour", "fichiers à corriger", "contact"],
    ],
    targets: [
      ...["collectivité", "SIREN", "nature", "départements", "population", "situation", "raison : population"],
      ...["raison : agents", "jeux obligatoires", "articles"],
    ],
  },
  en: {
    etds: [
      ...["call order", "authority", "SIREN", "kind", "départements", "population", "staff (FTE)"],
      ...["status", "stage", "required", "published", "valid", "up to date", "files to mend", "contact"],
    ],
    targets: [
      ...["authority", "SIREN", "kind", "départements", "population", "status", "reason: population"],
      ...["reason: staff", "required datasets", "articles"],
    ],
  },
} as const;

const stageNames: Readonly<Record<Stage, Readonly<Record<Lang, string>>>> = {
  repere: { fr: "repéré", en: "spotted" },
  contacte: { fr: "contacté", en: "contacted" },
  conventionne: { fr: "conventionné", en: "convention signed" },
  forme: { fr: "formé", en: "trained" },
  publie: { fr: "publie", en: "publishes" },
  conforme: { fr: "conforme", en: "conforming" },
};

const STATES = {
  fr: {
    missing: "introuvable",
    invalid: "à corriger",
    unchecked: "non vérifié",
    valid: "valide",
    old: "valide, ancien",
  },
  en: { missing: "not found", invalid: "to mend", unchecked: "not checked", valid: "valid", old: "valid, old" },
} as const;

/** The ETDs as a table to take away, one more column for each schema that is asked of one of them. */
export function etdTable(atd: string, lines: readonly EtdLine[], lang: Lang): Table {
  const schemas = [...new Set(lines.flatMap((line) => line.schemas.map(({ schema }) => schema)))].sort();
  return {
    name: fileName(`etd ${atd}`),
    head: [...HEADS[lang].etds, ...schemas.map((schema) => schemaTitle(schema, lang))],
    rows: lines.map((line) => [
      ...[line.rank, line.name, line.siren, line.kind, line.departements.join(" "), line.population, line.fte],
      ...[statusNames[line.status][lang], stageNames[line.stage][lang], line.counts.required, line.counts.published],
      ...[line.counts.valid, line.counts.upToDate, line.invalid, line.contact],
      ...schemas.map((schema) =>
        stateWord(
          line.schemas.find((one) => one.schema === schema),
          lang,
        ),
      ),
    ]),
  };
}

/** Authorities to take on, with the reasons and the articles of law. */
export function targetTable(atd: string, targets: readonly Assessment[], lang: Lang): Table {
  return {
    name: fileName(`cibles ${atd}`),
    head: HEADS[lang].targets,
    rows: targets.map((target) => {
      const { authority, status, floors, obligations } = target;
      const required = obligations
        .filter(({ level }) => level === "required")
        .map(({ obligation }) => obligation.title[lang]);
      return [
        ...[authority.name, authority.siren, authority.kind, authority.departements.join(" ")],
        authority.population.municipal?.value ?? authority.population.total?.value ?? null,
        ...[statusNames[status][lang], floors.population.because[lang], floors.staff.because[lang]],
        ...[required.join(" ; "), articlesOf(target)],
      ];
    }),
  };
}

function stateWord(state: SchemaState | undefined, lang: Lang): string {
  const words = STATES[lang];
  if (state === undefined) return "";
  if (state.verdict === null) return words.missing;
  if (state.verdict === "invalid") return words.invalid;
  if (state.verdict === "not-checked") return words.unchecked;
  return state.isUpToDate === false ? words.old : words.valid;
}

/** Plain letters, so that no name leads elsewhere nor ends a header. */
export function fileName(words: string): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 80) || "sans-nom";
}
