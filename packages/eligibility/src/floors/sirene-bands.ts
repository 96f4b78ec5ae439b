import type { Bilingual } from "../bilingual.ts";

/**
 * The bands of `trancheEffectifsUniteLegale` (INSEE): fewest and most employees, `most` null for no upper end.
 * NN (no employee, or not known) is left out: it decides nothing.
 */
const bands: Readonly<Record<string, readonly [fewest: number, most: number | null]>> = {
  "00": [0, 0],
  "01": [1, 2],
  "02": [3, 5],
  "03": [6, 9],
  "11": [10, 19],
  "12": [20, 49],
  "21": [50, 99],
  "22": [100, 199],
  "31": [200, 249],
  "32": [250, 499],
  "41": [500, 999],
  "42": [1000, 1999],
  "51": [2000, 4999],
  "52": [5000, 9999],
  "53": [10_000, null],
};

/** The band behind a code, or null for NN, an empty code or one that INSEE does not list. */
export function bandOf(code: string): { fewest: number; most: number | null } | null {
  const band = bands[code];
  return band ? { fewest: band[0], most: band[1] } : null;
}

/** `50 à 99 salariés`. */
export function spokenBand({ fewest, most }: { fewest: number; most: number | null }): Bilingual {
  if (most === 0) return { fr: "aucun salarié", en: "no employee" };
  if (most === null) return { fr: `${fewest} salariés et plus`, en: `${fewest} employees and more` };
  return { fr: `${fewest} à ${most} salariés`, en: `${fewest} to ${most} employees` };
}
