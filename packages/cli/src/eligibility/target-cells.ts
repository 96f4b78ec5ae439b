import { statusNames } from "@opendatalocale/eligibility";
import type { Lang } from "@opendatalocale/report";
import type { Target } from "./target-list.ts";
import { words } from "./words.ts";

/** The columns of a list, the same in every form. */
export const columnIds = [
  "code",
  "siren",
  "name",
  "kind",
  "region",
  "departements",
  "municipal",
  "municipalVintage",
  "total",
  "totalVintage",
  "fte",
  "band",
  "staffVintage",
  "status",
  "why",
] as const;

export type ColumnId = (typeof columnIds)[number];

/** A line as texts. Names come from files that anyone may have written: writers must not let one become a formula. */
export function targetCells({ authority, status, floors }: Target, lang: Lang): Readonly<Record<ColumnId, string>> {
  const { population, staff } = authority;
  return {
    code: authority.code,
    siren: authority.siren ?? "",
    name: authority.name,
    kind: authority.kind,
    region: authority.region ?? "",
    departements: authority.departements.join(" "),
    municipal: `${population.municipal?.value ?? ""}`,
    municipalVintage: population.municipal?.vintage ?? "",
    total: `${population.total?.value ?? ""}`,
    totalVintage: population.total?.vintage ?? "",
    fte: `${staff.fte?.value ?? ""}`,
    band: staff.band?.code ?? "",
    staffVintage: staff.fte?.vintage ?? staff.band?.vintage ?? "",
    status,
    why: `${statusNames[status][lang]} : ${floors.population.because[lang]} ${floors.staff.because[lang]}`,
  };
}

export function columnNames(lang: Lang): readonly string[] {
  return columnIds.map((id) => words[lang].columns[id]);
}
