import { type Situation, schemaTitle } from "@opendatalocale/audit";
import { buildReport, FindingCollector, type Lang, type Report, type Words } from "@opendatalocale/report";
import { version } from "../version.generated.ts";

/** A dataset that the law asks for and nobody found, as a report with one error: policies, baselines and forms then know it as any other problem. */
export function missingReport({ organization, schema }: Situation, portal: string, lang: Lang): Report {
  const findings = new FindingCollector();
  findings.add({ type: "missing-dataset", severity: "error" });
  const title = schemaTitle(schema, lang);
  return buildReport({
    findings,
    words: () => wordsOf[lang](title, organization?.name ?? organization?.id ?? "?"),
    tagsOf: () => ["#resource"],
    schema: { name: schema, title, version: null, url: null, chosen: "given", score: null, reason: null },
    source: {
      name: `${organization?.name ?? organization?.id ?? "?"} – ${title}`,
      url: portal,
      sha256: null,
      bytes: null,
      format: null,
      encoding: null,
      encodingConfidence: null,
      dialect: null,
      sheet: null,
      headerRow: null,
    },
    options: { locale: lang, ignoreHeaderCase: false, strict: false, maxErrors: 1 },
    stats: { seconds: 0, fields: 0, rows: 0, rowsProcessed: 0, partial: false },
    version,
    date: new Date().toISOString(),
    failure: null,
  });
}

const wordsOf: Readonly<Record<Lang, (data: string, authority: string) => Words>> = {
  fr: (data, authority) => ({
    title: "Jeu de données obligatoire introuvable",
    message: `${authority} doit publier « ${data} » : aucun fichier n’a été trouvé.`,
    why: "La loi demande cette publication (odl eligibility en donne l’article).",
    howTo: "Publiez ce jeu de données, ou déclarez le schéma du fichier s’il est déjà publié.",
  }),
  en: (data, authority) => ({
    title: "Required dataset not found",
    message: `${authority} must publish "${data}": no file was found.`,
    why: "The law asks for this publication (odl eligibility gives the article).",
    howTo: "Publish this dataset, or declare the schema of the file if it is published already.",
  }),
};
