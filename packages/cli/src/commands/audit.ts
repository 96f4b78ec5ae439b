import { join } from "node:path";
import {
  type AuditedFile,
  AuditStore,
  auditCatalogue,
  countsOf,
  type DutiesOf,
  dutiesOfOrganizations,
  situationsOf,
  type UnseenFile,
} from "@opendatalocale/audit";
import { type Dataset, HarvestError, type Organization } from "@opendatalocale/harvester";
import { plainText } from "@opendatalocale/report";
import { RunBaseline } from "../baseline/run-baseline.ts";
import { placeOf, refuseTwice } from "../checking/report-outputs.ts";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { factsOf } from "../eligibility/facts-of.ts";
import { failPolicy } from "../policy/fail-policy.ts";
import { policyFlags, reportFlag, strictFlag } from "../policy/policy-flags.ts";
import { policyOfFlags } from "../policy/policy-of-flags.ts";
import { RunOutcome } from "../policy/run-outcome.ts";
import { auditForm, auditFormNames, needsReports } from "../portal/audit-forms.ts";
import { AuditReports } from "../portal/audit-reports.ts";
import { harvestFailure } from "../portal/harvest-failure.ts";
import { harvestOrganizations } from "../portal/harvest-organizations.ts";
import { type OpenPortal, openPortal } from "../portal/open-portal.ts";
import { portalFlags } from "../portal/portal-flags.ts";
import { PortalProgress } from "../portal/portal-progress.ts";
import { schemasAsked } from "../portal/schemas-asked.ts";
import { uncheckedReport } from "../portal/unchecked-report.ts";
import { knownTerritories } from "../territories/known-territories.ts";
import { writeOutput } from "../write-output.ts";

const flags = {
  ...portalFlags,
  organization: {
    ...portalFlags.organization,
    type: "strings",
    help: {
      fr: "Une organisation, par son identifiant, son nom ou son SIREN ; peut être répétée, pour un territoire ; sans elle, tout le portail",
      en: "One organisation, by identifier, name or SIREN; may be repeated, for a territory; without it, the whole portal",
    },
  },
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
    choices: auditFormNames,
    help: { fr: "Forme du résultat (text par défaut)", en: "Form of the result (default: text)" },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "fichier", en: "file" },
    help: { fr: "Écrit le résultat dans un fichier", en: "Writes the result to a file" },
  },
  report: reportFlag(auditFormNames),
  ...policyFlags,
  strict: strictFlag,
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
    fr: "Les fichiers sont trouvés même quand aucun schéma n’est déclaré, à leurs colonnes et à leurs mots. Un jeu de données que la loi demande et qui est introuvable compte pour une erreur.",
    en: "Files are found even where no schema is declared, by their columns and words. A dataset that the law asks for and that is not found counts as an error.",
  },
  flags,
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl audit https://data.exemple.fr --organization ville-exemple",
      says: { fr: "Une collectivité", en: "One authority" },
    },
    {
      line: "odl audit https://www.data.gouv.fr --organization 213502388 --organization 243500139",
      says: { fr: "Un territoire, par ses SIREN", en: "A territory, by SIREN" },
    },
    {
      line: "odl audit https://data.exemple.fr --format html --output audit.html",
      says: { fr: "Tout le portail, en une page", en: "The whole portal, on one page" },
    },
  ],
  statuses: [
    { fr: "tout est publiable", en: "everything can be published" },
    { fr: "quelque chose est à corriger, ou manque", en: "something is to be mended, or missing" },
  ],
  run: async (call): Promise<ExitStatus> => {
    const [address = ""] = call.words;
    const wanted = schemasAsked(call.flags.schema);
    try {
      const portal = await openPortal(address, { ...call.flags, organization: stateName(call.flags) }, process.env);
      try {
        return await auditPortal(portal, wanted === "all" ? null : wanted, call);
      } finally {
        await portal.close();
      }
    } catch (error) {
      if (error instanceof HarvestError) throw harvestFailure(error, address);
      throw error;
    }
  },
});

async function auditPortal(portal: OpenPortal, schemas: readonly string[] | null, call: Call): Promise<ExitStatus> {
  const { flags, lang, terminal } = call;
  const places = placesIn(flags);
  const outcome = new RunOutcome(failPolicy(policyOfFlags(flags)));
  const baseline = new RunBaseline(flags);
  const isHeldAgainst = flags.baseline !== undefined || flags["write-baseline"] !== undefined;
  const reports =
    isHeldAgainst || places.some(({ format }) => needsReports(format)) ? new AuditReports(baseline, lang) : null;
  const progress = new PortalProgress(terminal, lang);
  const { url, context, folder } = portal;
  const harvested = await harvestOrganizations(portal, flags.organization ?? [], flags, progress);
  const store = await AuditStore.open(join(folder, "audit"));
  if (flags.fresh || reports) await store.forget();
  const unseen: UnseenFile[] = [];
  const organizations = new Map<string, Organization>();
  let checked = 0;
  const files: AuditedFile[] = await auditCatalogue(noting(harvested.datasets(), organizations), {
    client: context.client,
    lang,
    strict: flags.strict ?? false,
    store,
    lookInto: flags.quick ? "likely" : "all",
    ...(schemas === null ? {} : { schemas }),
    onFile: (file, report) => {
      progress.files(++checked);
      reports?.onFile(file, report);
    },
    ...(isHeldAgainst && reports ? { onFinding: reports.onFinding.bind(reports) } : {}),
    onUnseen: (dataset, id, code) => unseen.push(unseenFile(dataset, id, code)),
  });
  progress.clear();
  const date = new Date().toISOString();
  const territories = await knownTerritories(call);
  const known = [...organizations.values()];
  const duties = await dutiesOfOrganizations(known, territories, date.slice(0, 10), (one) => factsOf(one, territories));
  const situations = situationsOf(files, schemas === null ? duties : only(schemas, duties), known);
  const counts = countsOf(harvested.counts.datasets, files, situations);
  const audit = { portal: url, date, situations, counts, unseen, unreadable: harvested.counts.unreadable };
  const all = (reports ?? new AuditReports(baseline, lang)).all(files, situations, url);
  const unknown = harvested.absent.map((title) => ({ title, url, code: "no-such-organization" }));
  const matter = {
    audit,
    reports: all,
    unseen: [...unseen, ...unknown].map((one) => uncheckedReport(one, one.code, lang)),
  };
  for (const { format, path } of places) write(auditForm(format, matter, lang), path, terminal);
  for (const report of all) outcome.add(report);
  if (reports === null) judgeByCounts(files, flags.strict ?? false, outcome);
  tellAbsent(harvested.absent, outcome, call);
  baseline.end(call);
  const sentence = outcome.sentence(lang);
  if (sentence !== null) terminal.writeError(`${sentence}\n`);
  return outcome.status;
}

/** Those of an audit go on from those of an audit of the same organisations. */
function stateName({ organization = [] }: Call["flags"]): string | undefined {
  return organization.length > 1 ? JSON.stringify(organization.toSorted()) : organization[0];
}

/** An authority that is not where it was looked for was not checked. */
function tellAbsent(absent: readonly string[], outcome: RunOutcome, { lang, terminal }: Call): void {
  if (absent.length === 0) return;
  outcome.addUnchecked(absent.length);
  const names = absent.map(plainText).join(", ");
  const said = {
    fr: `Inconnues de ce portail, ou sans jeu de données : ${names}`,
    en: `Not known to this portal, or without a dataset: ${names}`,
  };
  terminal.writeError(`${said[lang]}\n`);
}

/** Where no form wanted the files' reports, what was noted of them tells as much; those of an earlier audit have nothing else. */
function judgeByCounts(files: readonly AuditedFile[], strict: boolean, outcome: RunOutcome): void {
  for (const { verdict, errors, remarks } of files)
    outcome.add({ verdict, stats: { errors, warnings: remarks }, options: { strict } });
}

function placesIn({ format, output, report }: Call["flags"]) {
  const places = [
    { format: format ?? "text", path: output },
    ...(report ?? []).map((text) => placeOf(text, auditFormNames)),
  ];
  refuseTwice(places.flatMap(({ path }) => (path === undefined ? [] : [path])));
  return places;
}

function unseenFile({ id, title, resources }: Dataset, resource: string, code: string): UnseenFile {
  const found = resources.find((one) => one.id === resource);
  return { dataset: id, resource, title: found?.title || title, url: found?.url ?? null, code };
}

function write(text: string, path: string | undefined, terminal: Call["terminal"]): void {
  if (path === undefined) terminal.write(text);
  else writeOutput(path, text);
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
