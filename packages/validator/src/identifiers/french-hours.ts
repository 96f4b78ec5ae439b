import { isOpeningHours } from "./opening-hours.ts";

const days: readonly (readonly [RegExp, string])[] = [
  [/\blun(?:di)?s?\b\.?/g, "Mo"],
  [/\bmar(?:di)?s?\b\.?/g, "Tu"],
  [/\bmer(?:credi)?s?\b\.?/g, "We"],
  [/\bjeu(?:di)?s?\b\.?/g, "Th"],
  [/\bven(?:dredi)?s?\b\.?/g, "Fr"],
  [/\bsam(?:edi)?s?\b\.?/g, "Sa"],
  [/\bdim(?:anche)?s?\b\.?/g, "Su"],
  [/\bjours? feries?\b|\bferies?\b/g, "PH"],
  [/\b(?:tous les jours|7 ?j(?:ours)? ?(?:\/|sur) ?7|tlj)\b/g, "Mo-Su"],
];
const day = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
const hour = "(?:[01]\\d|2[0-4]):[0-5]\\d";
const span = `${hour}-${hour}`;
const LONGEST = 300;

/**
 * Opening hours in OpenStreetMap's notation from a French sentence ("du lundi au vendredi de 9h à 12h"). Null as soon as a word is
 * not understood: half a schedule would be a wrong one.
 */
export function openingHoursOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  // What names no hour and says of no day that it is closed is no schedule.
  if (!/\d ?[h:]|24|midi|minuit|ferme|off/.test(plain)) return null;
  if (isAlways(plain)) return "24/7";
  const rules = splitRules(hoursIn(daysIn(plain)));
  const written = rules.map(ruleOf);
  if (written.length === 0 || written.some((rule) => rule === null)) return null;
  const hours = written.join("; ");
  return isOpeningHours(hours) ? hours : null;
}

function isAlways(text: string): boolean {
  const rest = text.replace(
    /24 ?h?(?:eures)? ?(?:\/|sur) ?24 ?h?|24 ?\/ ?7|7 ?j?(?:ours)? ?(?:\/|sur) ?7 ?j?|tous les jours/g,
    "",
  );
  return /24/.test(text) && /^[\s,;:et-]*$/.test(rest);
}

function daysIn(text: string): string {
  return days.reduce((rest, [name, code]) => rest.replace(name, code), text);
}

/** `9h`, `9 h 30`, `9:00`, `midi` as `09:00`; what stands between two of them, or between two days, as a hyphen. */
function hoursIn(text: string): string {
  return text
    .replace(/\bmidi\b/g, "12h")
    .replace(/\bminuit\b/g, "24h")
    .replace(
      /\b(\d{1,2}) ?(?:h(?:eures?)?|:)(?: ?(\d{2}))?\b/g,
      (_, hour: string, minutes = "00") => `${hour.padStart(2, "0")}:${minutes}`,
    )
    .replace(/[–—]/g, "-")
    .replace(/\b(?:du|des|de|le|les|ouvert(?:e|s|es)?|horaires?)\b/g, " ")
    .replace(/ +/g, " ")
    .replace(/ *(?:-| a | au | jusqu'?a ) */g, "-")
    .replace(/ferme(?:e|s|es)?/g, "off")
    .replace(/ ?: (?=\d)/g, " ")
    .replace(new RegExp(`(${day}) ?: ?`, "g"), "$1 ")
    .replace(new RegExp(`(${span}) ?(?:,|/|et|puis|&)+ ?(?=\\d)`, "g"), "$1,")
    .replace(new RegExp(`(${day}) ?(?:,|/|et|&)+ ?(?=${day})`, "g"), "$1,")
    .replace(/ +/g, " ")
    .trim();
}

/** A new rule begins at a semicolon, and at a day that follows hours. */
function splitRules(text: string): string[] {
  return text
    .replace(new RegExp(`(${span}|off) ?(?:,|/|et|\\.)? ?(?=${day})`, "g"), "$1;")
    .split(";")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
}

const RULE = new RegExp(`^((?:${day}(?:-${day})?,?)+) ?(${span}(?:,${span})*|off)$|^(${span}(?:,${span})*)$`);

function ruleOf(rule: string): string | null {
  const parts = RULE.exec(rule.replace(/ ?- ?/g, "-").replace(/,$/, ""));
  if (!parts) return null;
  const [, when, what, alone] = parts;
  return alone ?? `${(when ?? "").replace(/,$/, "")} ${what}`;
}
