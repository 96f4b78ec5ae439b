import { type Lang, plainText } from "@opendatalocale/report";
import type { Authority, Candidate, LookupMatch } from "@opendatalocale/territories";
import { kindNames } from "./kind-names.ts";

/** Authorities one a line: code, name, kind, département, inhabitants with their year, and what led there when it is not plain. */
export function authorityLines(candidates: readonly Candidate[], lang: Lang): string[] {
  const width = Math.max(0, ...candidates.map(({ authority }) => authority.code.length));
  return candidates.map((candidate) => {
    const { authority } = candidate;
    const about = [kindNames[authority.kind][lang], place(authority), inhabitants(authority, lang)].filter(
      (part) => part !== "",
    );
    return `${authority.code.padEnd(width)}  ${plainText(authority.name)} (${about.join(", ")})${why(candidate, lang)}`;
  });
}

/** `10 of 120` when a list is cut; empty when it is whole. */
export function cutLine(shown: number, total: number, lang: Lang): string {
  if (shown >= total) return "";
  return lang === "fr"
    ? `… et ${total - shown} autres (${total} en tout ; --limit en montre plus)\n`
    : `… and ${total - shown} more (${total} in all; --limit shows more)\n`;
}

function place({ departements, kind }: Authority): string {
  return kind === "region" ? "" : departements.join(", ");
}

function inhabitants({ population }: Authority, lang: Lang): string {
  const figure = population.municipal ?? population.total;
  if (!figure) return "";
  const count = new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB").format(figure.value);
  return lang === "fr" ? `${count} habitants en ${figure.vintage}` : `${count} inhabitants in ${figure.vintage}`;
}

const reasons: Readonly<Partial<Record<LookupMatch, Readonly<Record<Lang, string>>>>> = {
  "postal-code": { fr: "code postal", en: "postal code" },
  "former-code": { fr: "ancien code", en: "former code" },
  "former-name": { fr: "ancien nom", en: "former name" },
  near: { fr: "orthographe proche", en: "near spelling" },
};

function why({ match, via }: Candidate, lang: Lang): string {
  const reason = reasons[match]?.[lang];
  const former = via === null ? "" : plainText(via);
  const said = [reason ?? (former && (lang === "fr" ? "ancien nom" : "former name")), former].filter((part) => part);
  return said.length === 0 ? "" : ` ← ${said.join(lang === "fr" ? " : " : ": ")}`;
}
