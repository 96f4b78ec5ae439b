import type { Authority } from "../authority.ts";
import type { Overlay } from "../figures/overlay.ts";
import { sirenIn } from "../siren.ts";
import { loadCommunes, loadFrance } from "../table/load.ts";
import { departementsOfCode, departementsOfSiren } from "../table/where-to-look.ts";
import { type Candidate, keeps, type Lookup, type LookupFilter } from "./lookup.ts";

/** Whom a code means; null when the words are no code. */
export async function findByCode(words: string, filter: LookupFilter, over: Overlay): Promise<Lookup | null> {
  const candidates = await candidatesOf(words.trim(), over);
  if (candidates === null) return null;
  const kept = candidates
    .map((candidate) => ({ ...candidate, authority: over.apply(candidate.authority) }))
    .filter(({ authority }) => keeps(filter, authority));
  const [only] = kept;
  return {
    authority: kept.length === 1 && only ? only.authority : null,
    candidates: kept.slice(0, filter.limit ?? 20),
    total: kept.length,
  };
}

async function candidatesOf(words: string, over: Overlay): Promise<Candidate[] | null> {
  const [, prefix = "", code = ""] = /^(?:(insee|cp) ?: ?)?([0-9][0-9AB][0-9]{0,3})$/i.exec(words) ?? [];
  if (code.length === 5) return ofFiveDigits(code.toUpperCase(), prefix.toLowerCase());
  // Spreadsheets drop the zero of `01001`.
  if (/^\d{4}$/.test(code)) return ofFiveDigits(`0${code}`, prefix.toLowerCase());
  if (code !== "" && code.length < 4) return ofArea(code.toUpperCase());
  // Digits with a wrong check digit are a wrong code: no name is made of nine digits.
  if (/^[\d\s.-]{9,}$/.test(words)) return ofSiren(sirenIn(words), over);
  return null;
}

async function ofSiren(siren: string | null, over: Overlay): Promise<Candidate[]> {
  if (siren === null) return [];
  const { authorities, elsewhere } = await loadFrance();
  const places = new Set([...departementsOfSiren(siren), ...(elsewhere.get(siren) ?? [])]);
  const communes = await communesOf([...places]);
  const found =
    [...authorities, ...communes].find((authority) => authority.siren === siren) ?? (await over.bySiren(siren));
  return found ? [own(found, "siren")] : [];
}

/** An INSEE code and a postal code look the same, and often are two different places: both are told. */
async function ofFiveDigits(code: string, prefix: string): Promise<Candidate[]> {
  const { elsewhere } = await loadFrance();
  const communes = await communesOf([...new Set([...departementsOfCode(code), ...(elsewhere.get(code) ?? [])])]);
  const byInsee = prefix === "cp" ? [] : communes.filter((commune) => commune.code === code);
  const byPost = prefix === "insee" ? [] : communes.filter(({ postalCodes }) => postalCodes?.includes(code));
  if (byInsee.length + byPost.length === 0) return prefix === "cp" ? [] : ofFormerCode(code);
  const [same] = byInsee;
  return [
    ...byInsee.map((commune) => own(commune, "code")),
    ...byPost
      .filter((commune) => commune !== same)
      .sort(byPopulation)
      .map((commune) => own(commune, "postal-code")),
  ];
}

async function ofFormerCode(code: string): Promise<Candidate[]> {
  const tables = await Promise.all(departementsOfCode(code).map((departement) => loadCommunes(departement)));
  const former = tables.flatMap((table) => table?.former ?? []).filter((one) => one.code === code);
  const successors = await Promise.all(
    former.map(async ({ successor, name }) => {
      const communes = await communesOf(departementsOfCode(successor));
      const authority = communes.find((commune) => commune.code === successor);
      return authority ? [{ authority, match: "former-code" as const, via: name ? `${name} (${code})` : code }] : [];
    }),
  );
  return successors.flat();
}

/** The authority of a département or of a région; where it is another's (Paris, Corse), that one. */
async function ofArea(code: string): Promise<Candidate[]> {
  const { authorities } = await loadFrance();
  const exact = authorities.filter((authority) => authority.code === code);
  const departement = authorities.find(
    ({ kind, departements }) => kind === "departement" && departements.includes(code),
  );
  const region = authorities.find(({ kind, departements }) => kind === "region" && departements.includes(code));
  const governs = exact.some(({ kind }) => kind !== "region")
    ? undefined
    : (departement ?? (await paris(code)) ?? region);
  return [...(governs && !exact.includes(governs) ? [governs] : []), ...exact].map((one) => own(one, "code"));
}

/** The commune of Paris is its département too (law of 28 February 2017). */
async function paris(code: string): Promise<Authority | undefined> {
  return code === "75" ? (await communesOf(["75"])).find((commune) => commune.code === "75056") : undefined;
}

async function communesOf(departements: readonly string[]): Promise<Authority[]> {
  const tables = await Promise.all(departements.map((departement) => loadCommunes(departement)));
  return tables.flatMap((table) => table?.communes ?? []);
}

function own(authority: Authority, match: Candidate["match"]): Candidate {
  return { authority, match, via: null };
}

function byPopulation(a: Authority, b: Authority): number {
  return (b.population.municipal?.value ?? 0) - (a.population.municipal?.value ?? 0);
}
