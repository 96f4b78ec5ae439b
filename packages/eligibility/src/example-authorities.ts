import type { Authority, AuthorityKind } from "@opendatalocale/territories";

interface Known {
  readonly municipal?: number;
  readonly total?: number;
  readonly fte?: number;
  readonly band?: string;
}

/** An authority for an example: only what matters is told. */
const example =
  (kind: AuthorityKind, legalForm: string | null) =>
  ({ municipal, total, fte, band }: Known = {}): Authority => ({
    siren: null,
    code: "exemple",
    kind,
    legalCategory: null,
    legalForm,
    name: "Exemple",
    departements: [],
    region: null,
    epci: null,
    population: {
      municipal: municipal === undefined ? null : { value: municipal, vintage: "2023", source: "exemple" },
      total: total === undefined ? null : { value: total, vintage: "2023", source: "exemple" },
    },
    staff: {
      fte: fte === undefined ? null : { value: fte, vintage: "2025", source: "exemple" },
      band: band === undefined ? null : { code: band, vintage: "2023", source: "exemple" },
    },
  });

export const commune = example("commune", null);
export const epci = example("epci", "CC");
export const departement = example("departement", null);
export const region = example("region", null);
export const syndicat = example("syndicat", null);
export const ccas = example("ccas", null);
