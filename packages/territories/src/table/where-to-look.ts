/**
 * Départements whose file may hold a commune, from the digits of its INSEE code, its postal code or its SIREN. Corsica was
 * 20 until 1976, and still is in postal codes and SIREN.
 */
export function departementsOfCode(code: string): readonly string[] {
  if (/^2[AB]/.test(code)) return [code.slice(0, 2)];
  if (code.startsWith("20")) return ["2A", "2B"];
  return [code.slice(0, /^9[78]/.test(code) ? 3 : 2)];
}

/** The SIREN of a commune older than SIRENE tells its département: `21` + département. */
export function departementsOfSiren(siren: string): readonly string[] {
  return siren.startsWith("21") ? departementsOfCode(siren.slice(2)) : [];
}

/** First two digits of the postal codes, and digits 3 and 4 of the SIREN, of the communes of a département. */
export function firstDigits(departement: string): string {
  return /^2[AB]/.test(departement) ? "20" : departement.slice(0, 2);
}
