/** A text of law a duty rests on. */
export interface LegalText {
  /** As one cites it in French. */
  readonly citation: string;
  /** Day of the text, or since when the article is in force (ISO). */
  readonly date: string | null;
  /** Its page on Légifrance or EUR-Lex: the article where its number is known, else the whole code or law; null where none is known. */
  readonly url: string | null;
}

const legifrance = (kind: "jorf/id" | "codes/article_lc" | "codes/texte_lc", id: string) =>
  `https://www.legifrance.gouv.fr/${kind}/${id}`;

/** An article of the code des relations entre le public et l’administration, with its Légifrance identifier. */
export const crpa = (article: string, id: string, date: string): LegalText => ({
  citation: `CRPA, art. ${article}`,
  date,
  url: legifrance("codes/article_lc", id),
});

/** An article of the code général des collectivités territoriales. */
export const cgct = (article: string): LegalText => ({
  citation: `CGCT, art. ${article}`,
  date: null,
  url: legifrance("codes/texte_lc", "LEGITEXT000006070633"),
});

/** An article of the code de la commande publique. */
export const ccp = (article: string): LegalText => ({
  citation: `Code de la commande publique, art. ${article}`,
  date: null,
  url: legifrance("codes/texte_lc", "LEGITEXT000037701019"),
});

const law =
  (name: string, date: string, id: string) =>
  (article?: string): LegalText => ({
    citation: article === undefined ? name : `${name}, art. ${article}`,
    date,
    url: legifrance("jorf/id", id),
  });

export const law2000 = law("Loi n° 2000-321 du 12 avril 2000", "2000-04-12", "JORFTEXT000000215117");
export const digitalRepublic = law("Loi n° 2016-1321 du 7 octobre 2016", "2016-10-07", "JORFTEXT000033202746");
export const mobilities = law("Loi n° 2019-1428 du 24 décembre 2019 (LOM)", "2019-12-24", "JORFTEXT000039666574");
export const publicService = law("Loi n° 2019-828 du 6 août 2019", "2019-08-06", "JORFTEXT000038889182");
export const egalim = law("Loi n° 2018-938 du 30 octobre 2018 (EGalim)", "2018-10-30", "JORFTEXT000037547946");
export const law3ds = law("Loi n° 2022-217 du 21 février 2022 (3DS)", "2022-02-21", "JORFTEXT000045197395");

/** A decree, an order or an arrêté that is cited without its page. */
export const cited = (citation: string, date: string | null): LegalText => ({ citation, date, url: null });

/** L312-1-1: the general duty. */
export const generalDuty = crpa("L312-1-1", "LEGIARTI000033205512", "2016-10-09");
/** D312-1-1-1: the floor of 50 full-time equivalents. */
export const staffFloorText = crpa("D312-1-1-1", "LEGIARTI000033740095", "2017-01-01");
/** L322-6: the yearly inventory. */
export const inventoryDuty = crpa("L322-6", "LEGIARTI000033219056", "2016-10-09");
/** Delegated regulation on EU-wide multimodal travel information. */
export const travelInformation: LegalText = {
  citation: "Règlement délégué (UE) 2017/1926",
  date: "2017-05-31",
  url: "https://eur-lex.europa.eu/eli/reg_del/2017/1926/oj",
};
