import type { AuthorityKind } from "../authority.ts";
import type { CellBlock } from "../importing/cell-block.ts";
import { columnOf, yearIn } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** Legal categories of local authorities and their bodies (SIRENE, level III), and what we call them. */
const categories: ReadonlyMap<string, AuthorityKind> = new Map([
  ...of("commune", "7210"),
  ...of("departement", "7220"),
  ...of("region", "7230"),
  ...of("epci", "7343 7344 7346 7347 7348"),
  ...of("syndicat", "7340 7345 7353 7354 7355 7357"),
  ...of("ccas", "7361 7367"),
  ...of("autre", "7225 7229 7312 7313 7314 7341 7342 7349 7351 7352 7356 7362 7363 7366 7371 7372 7373 7378 7379"),
]);

/** Those that may be known from SIRENE alone: communes and EPCI of today are in the packaged table, others are of the past. */
const additions: readonly AuthorityKind[] = ["syndicat", "ccas", "autre"];

/** INSEE's StockUniteLegale: of tens of millions of units, the active ones of the 35 categories, with their band of headcount. */
export const importer = defineImport({
  id: "sirene",
  title: { fr: "INSEE, base Sirene (StockUniteLegale)", en: "INSEE, Sirene register (StockUniteLegale)" },
  source: "INSEE, Sirene, tranche d’effectifs salariés de l’unité légale",
  isWhole: true,
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "siren");
    const category = columnOf(labels, "categoriejuridiqueunitelegale");
    const band = columnOf(labels, "trancheeffectifsunitelegale");
    if (siren < 0 || category < 0 || band < 0) return null;
    const year = columnOf(labels, "anneeeffectifsunitelegale");
    const state = columnOf(labels, "etatadministratifunitelegale");
    const name = columnOf(labels, "denominationunitelegale");
    return {
      score: 0.99,
      vintage: null,
      keep: keepLocal(category, state),
      read: (cells) => {
        const legalCategory = cells[category] ?? "";
        const kind = categories.get(legalCategory);
        const isClosed = state >= 0 && cells[state] !== "A" && cells[state] !== "";
        if (kind === undefined || isClosed) return [];
        const counted = yearIn(cells[year]);
        return [
          {
            siren: cells[siren] ?? "",
            name: cells[name] ?? "",
            kind,
            legalCategory,
            band: cells[band] ?? "",
            vintage: counted === null ? null : String(counted),
            ...(additions.includes(kind) ? { authority: { kind, name: cells[name] ?? "" } } : {}),
          },
        ];
      },
    };
  },
});

function of(kind: AuthorityKind, codes: string): (readonly [string, AuthorityKind])[] {
  return codes.split(" ").map((code) => [code, kind]);
}

const ZERO = 48;
const CLOSED = "C".charCodeAt(0);

/** Tells from the bytes whether a unit is of one of the categories and not closed: one in some hundreds is made into strings. */
function keepLocal(category: number, state: number) {
  const wanted = new Uint8Array(10_000);
  for (const code of categories.keys()) wanted[Number(code)] = 1;
  return ({ bytes, offset, start, end }: CellBlock, row: number): boolean => {
    const first = offset[row] ?? 0;
    const at = start[first + category] ?? 0;
    if ((end[first + category] ?? 0) - at !== 4) return false;
    let code = 0;
    for (let digit = at; digit < at + 4; digit++) code = code * 10 + (bytes[digit] ?? 0) - ZERO;
    if (wanted[code] !== 1) return false;
    return state < 0 || bytes[start[first + state] ?? 0] !== CLOSED;
  };
}
