import { type Assessment, assess } from "@opendatalocale/eligibility";
import type { Authority, Figure } from "@opendatalocale/territories";
import type { Selectable } from "kysely";
import type { Tables } from "../database/tables.ts";
import { authorityBySiren, packagedFacts } from "./known-authorities.ts";

export type EtdRow = Selectable<Tables["etds"]>;

const DECLARED = "Déclaré par l’ATD";

/** What the law asks of an ETD, with the figures that its ATD declares where it does. `day` is an ISO day. */
export async function assessEtd(etd: EtdRow, day: string): Promise<Assessment> {
  const known = etd.siren === null ? null : await authorityBySiren(etd.siren);
  const authority = withDeclared(known ?? declaredAuthority(etd), etd, day);
  return assess(authority, { ...(await packagedFacts(authority)), answers: etd.answers }, day);
}

function declaredAuthority({ siren, kind, name, departements, id }: EtdRow): Authority {
  return {
    siren,
    code: siren ?? id,
    kind,
    legalCategory: null,
    legalForm: null,
    name,
    departements,
    region: null,
    epci: null,
    population: { municipal: null, total: null },
    staff: { fte: null, band: null },
  };
}

/** A declared figure wins over the packaged one: the ATD knows its territory. */
function withDeclared(authority: Authority, etd: EtdRow, day: string): Authority {
  const figure = (value: number | null, vintage: string | null): Figure | null =>
    value === null ? null : { value, vintage: vintage ?? day.slice(0, 4), source: DECLARED };
  const municipal = figure(etd.population, etd.population_vintage);
  const fte = figure(etd.fte, etd.fte_vintage);
  return {
    ...authority,
    name: etd.name,
    // The packaged total population is of another count: beside a declared one it would only seem to contradict.
    population: municipal ? { municipal, total: null } : authority.population,
    staff: fte ? { ...authority.staff, fte } : authority.staff,
  };
}
