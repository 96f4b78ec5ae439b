import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Audit,
  type AuditedFile,
  AuditStore,
  auditCatalogue,
  auditCsv,
  auditHtml,
  auditText,
  countsOf,
  type DutiesOf,
  dutiesOfOrganizations,
  situationsOf,
} from "@opendatalocale/audit";
import { type Dataset, HarvestError, harvestedDatasets, type Organization } from "@opendatalocale/harvester";
import { formats, type Lang, type Report } from "@opendatalocale/report";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { factsOf } from "../eligibility/facts-of.ts";
import { harvestFailure } from "../portal/harvest-failure.ts";
import { harvestPortal } from "../portal/harvest-portal.ts";
import { type OpenPortal, openPortal } from "../portal/open-portal.ts";
import { portalFlags } from "../portal/portal-flags.ts";
import { PortalProgress } from "../portal/portal-progress.ts";
import { schemasAsked } from "../portal/schemas-asked.ts";
import { knownTerritories } from "../territories/known-territories.ts";

/** The forms of report that hold each file's own findings. */
const ofReports = ["sarif", "junit"] as const;

const flags = {
  ...portalFlags,
  schema: {
    type: "string",
    short: "s",
    value: { fr: "schéma", en: "schema" },
    help: {
      fr: "Seulement ce schéma ; plusieurs séparés par des virgules",
      en: "This schema only; several separated by commas",
    },
  },
  format: {
    type: "string",
    short: "f",
    choices: ["text", "json", "csv", "html", ...ofReports],
    help: { fr: "Forme du résultat (text par défaut)", en: "Form of the result (default: text)" },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "fichier", en: "file" },
    help: { fr: "Écrit le résultat dans un fichier", en: "Writes the result to a file" },
  },
  quick: {
    type: "boolean",
    help: {
      fr: "Ne regarde que les fichiers dont le titre, le nom ou les mots-clés parlent d’un schéma",
      en: "Only looks at files whose title, name or keywords speak of a schema",
    },
  },
  fresh: {
    type: "boolean",
    help: { fr: "Vérifie à nouveau les fichiers qui n’ont pas changé", en: "Checks unchanged files again" },
  },
} as const;

type Call = CommandCall<typeof flags>;

/** `odl audit`: what a portal's authorities publish of the socle, whether it is good, and what is missing. */
export const command = defineCommand({
  summary: {
    fr: "Moissonne un portail et vérifie tous ses fichiers du socle commun",
    en: "Harvests a portal and checks all its files of the common base",
  },
  usage: { fr: "<portail>", en: "<portal>" },
  details: {
    fr: "Les fichiers sont trouvés même quand aucun schéma n’est déclaré, à leurs colonnes et à leurs mots. Statut 0 : tout est publiable ; 1 : quelque chose est à corriger ou manque ; 2 : quelque chose n’a pu être vérifié.",
    en: "Files are found even where no schema is declared, by their columns and words. Status 0: everything can be published; 1: something is to be mended or missing; 2: something could not be checked.",
  },
  flags,
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl audit https://data.exemple.fr --organization ville-exemple",
      says: { fr: "Une collectivité", en: "One authority" },
    },
    {
      line: "odl audit https://data.exemple.fr --format html --output audit.html",
      says: { fr: "Tout le portail, en une page", en: "The whole portal, on one page" },
    },
  ],
  run: async (call): Promise<ExitStatus> => {
    const [address = ""] = call.words;
    const wanted = schemasAsked(call.flags.schema);
    try {
      const portal = await openPortal(address, call.flags, process.env);
      try {
        const { audit, reports } = await auditPortal(portal, wanted === "all" ? null : wanted, call);
        write(audit, reports, call);
        return statusOf(audit);
      } finally {
        await portal.close();
      }
    } catch (error) {
      if (error instanceof HarvestError) throw harvestFailure(error, address);
      throw error;
    }
  },
});

async function auditPortal(portal: OpenPortal, schemas: readonly string[] | null, call: Call) {
  const { flags, lang, terminal } = call;
  const progress = new PortalProgress(terminal, lang);
  const { url, context, folder } = portal;
  const harvested = await harvestPortal(portal, flags, progress);
  const store = await AuditStore.open(join(folder, "audit"));
  const keepsReports = ofReports.some((name) => name === flags.format);
  if (flags.fresh || keepsReports) await store.forget();
  const reports: Report[] = [];
  const unseen: Audit["unseen"][number][] = [];
  const organizations = new Map<string, Organization>();
  let checked = 0;
  const files: AuditedFile[] = await auditCatalogue(noting(harvestedDatasets(folder), organizations), {
    client: context.client,
    lang,
    store,
    lookInto: flags.quick ? "likely" : "all",
    ...(schemas === null ? {} : { schemas }),
    onFile: (_, report) => {
      progress.files(++checked);
      if (report && keepsReports) reports.push(report);
    },
    onUnseen: (dataset, resource, code) => unseen.push({ dataset: dataset.id, resource, code }),
  });
  progress.clear();
  const date = new Date().toISOString();
  const territories = await knownTerritories(call);
  const known = [...organizations.values()];
  const duties = await dutiesOfOrganizations(known, territories, date.slice(0, 10), (one) => factsOf(one, territories));
  const asked = schemas === null ? duties : only(schemas, duties);
  const situations = situationsOf(files, asked, known);
  const counts = countsOf(harvested.counts.datasets, files, situations);
  return { audit: { portal: url, date, situations, counts, unseen, unreadable: harvested.counts.unreadable }, reports };
}

/** Duties about these schemas alone. */
function only(schemas: readonly string[], duties: DutiesOf): DutiesOf {
  return (organization) => {
    const all = duties(organization);
    return all && new Map([...all].filter(([schema]) => schemas.includes(schema)));
  };
}

/** Passes datasets on and remembers who publishes them. */
async function* noting(datasets: AsyncIterable<Dataset>, organizations: Map<string, Organization>) {
  for await (const dataset of datasets) {
    if (dataset.organization) organizations.set(dataset.organization.id, dataset.organization);
    yield dataset;
  }
}

function write(audit: Audit, reports: readonly Report[], { flags, lang, terminal }: Call): void {
  const text = textOf(audit, reports, flags.format ?? "text", lang);
  if (flags.output === undefined) terminal.write(text);
  else writeFileSync(flags.output, text);
}

function textOf(audit: Audit, reports: readonly Report[], format: string, lang: Lang): string {
  if (format === "json") return `${JSON.stringify(audit, null, 2)}\n`;
  if (format === "csv") return auditCsv(audit);
  if (format === "html") return auditHtml(audit, lang);
  const form = formats.find(({ name }) => name === format);
  return form?.writeAll?.(reports, { lang, colour: false }) ?? auditText(audit, lang);
}

/** 2 (something could not be checked) outweighs 1 (to mend, or required and missing), as for `odl validate`. */
function statusOf({ counts }: Audit): ExitStatus {
  if (counts.unchecked > 0) return 2;
  return counts.invalid > 0 || counts.missing > 0 ? 1 : 0;
}
