import type { Lang } from "@opendatalocale/report";

const fr = {
  heading: "Dans le temps",
  caption: "Fichiers par état à la fin de chaque période ; la dernière période est en cours.",
  period: "Période",
  lines: { files: "Fichiers", good: "Conformes", invalid: "Non conformes", unknown: "Non vérifiés ou expirés" },
  short: "Un seul point pour l’instant : la courbe se dessinera avec les prochaines périodes.",
  organisations: "Organisations",
  chart: (first: string, last: string) =>
    `Courbes du nombre de fichiers, de ${first} à ${last} ; le tableau qui suit dit les mêmes nombres.`,
};

export type SeriesWords = typeof fr;

const en: SeriesWords = {
  heading: "Over time",
  caption: "Files by state at the end of each period; the last period is under way.",
  period: "Period",
  lines: { files: "Files", good: "Conforming", invalid: "Not conforming", unknown: "Not checked or expired" },
  short: "Only one point so far: the line will grow with the next periods.",
  organisations: "Organisations",
  chart: (first, last) =>
    `Lines of the number of files, from ${first} to ${last}; the table below gives the same numbers.`,
};

const languages: Readonly<Record<Lang, SeriesWords>> = { fr, en };

export function seriesWordsIn(lang: Lang): SeriesWords {
  return languages[lang];
}
