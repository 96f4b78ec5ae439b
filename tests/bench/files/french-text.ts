import type { Random } from "./random.ts";

const words = [
  "attribution",
  "de",
  "la",
  "subvention",
  "à",
  "l’association",
  "pour",
  "l’année",
  "scolaire",
  "convention",
  "entre",
  "commune",
  "et",
  "département",
  "travaux",
  "réfection",
  "voirie",
  "école",
  "élémentaire",
  "médiathèque",
  "budget",
  "primitif",
  "approbation",
  "compte",
  "administratif",
  "déléguée",
  "aménagement",
  "réseau",
  "éclairage",
  "public",
  "séance",
  "conseil",
  "municipal",
  "décision",
  "modificative",
  "marché",
  "équipement",
  "sportif",
] as const;

export const towns = [
  { name: "Saint-Malo", insee: "35288", siret: "21350288300019" },
  { name: "Besançon", insee: "25056", siret: "21250056500016" },
  { name: "Hénin-Beaumont", insee: "62427", siret: "21620427100011" },
  { name: "L’Haÿ-les-Roses", insee: "94038", siret: "21940038900017" },
  { name: "Villeneuve-d’Ascq", insee: "59009", siret: "21590009300018" },
] as const;

/** Free text as real files hold it: some separators, some doubled quotes, some line breaks inside the cell. */
export function sentence(random: Random): string {
  const length = random.integer(8, 24);
  let text = "";
  for (let index = 0; index < length; index++) text += (index > 0 ? " " : "") + random.pick(words);
  if (random.chance(0.2)) text += `, ${random.pick(words)}`;
  if (random.chance(0.03)) text += ` dite "${random.pick(words)}"`;
  if (random.chance(0.02)) text += `\n${random.pick(words)}`;
  return text;
}

/** A cell as CSV writes it. */
export function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function isoDate(random: Random): string {
  return `${random.integer(2015, 2024)}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Fourteen digits that pass Luhn's check, as do the first nine. */
export function siret(random: Random): string {
  const siren = withCheckDigit(String(random.integer(10_000_000, 99_999_999)));
  return withCheckDigit(siren + String(random.integer(10, 99)).padStart(4, "0"));
}

function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits + String((10 - (sum % 10)) % 10);
}
