import { type Audit, auditCsv, auditHtml, auditMarkdown, auditText } from "@opendatalocale/audit";
import { formats, type Lang, type Report } from "@opendatalocale/report";

/** What the forms of an audit are made from. */
export interface AuditMatter {
  readonly audit: Audit;
  /** Of the files and of what is missing, when {@link needsReports}. */
  readonly reports: readonly Report[];
  /** Of the files that could not be looked into. */
  readonly unseen: readonly Report[];
}

type Form = (matter: AuditMatter, lang: Lang) => string;

/** Forms that hold each file's own findings. */
const ofReports: Readonly<Record<string, Form>> = {
  sarif: ({ reports, unseen }, lang) => written("sarif", [...reports, ...unseen], lang),
  junit: ({ reports, unseen }, lang) => written("junit", [...reports, ...unseen], lang),
  github: ({ reports }, lang) => written("github", reports, lang),
  dotenv: ({ reports }, lang) => written("dotenv", reports, lang),
};

const ofSituations: Readonly<Record<string, Form>> = {
  text: ({ audit }, lang) => auditText(audit, lang),
  json: ({ audit }) => `${JSON.stringify(audit, null, 2)}\n`,
  csv: ({ audit }) => auditCsv(audit),
  html: ({ audit }, lang) => auditHtml(audit, lang),
  markdown: ({ audit }, lang) => auditMarkdown(audit, lang),
};

export const auditFormNames: readonly string[] = [...Object.keys(ofSituations), ...Object.keys(ofReports)];

/** Whether a form needs each file to be checked anew. */
export function needsReports(name: string): boolean {
  return name in ofReports;
}

export function auditForm(name: string, matter: AuditMatter, lang: Lang): string {
  const form = ofSituations[name] ?? ofReports[name];
  if (!form) throw new Error(`no form ${name}`);
  return form(matter, lang);
}

function written(name: string, reports: readonly Report[], lang: Lang): string {
  const format = formats.find((one) => one.name === name);
  const options = { lang, colour: false };
  return format?.writeAll?.(reports, options) ?? reports.map((report) => format?.write(report, options) ?? "").join("");
}
