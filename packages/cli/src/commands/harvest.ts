import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import {
  type CandidateOptions,
  type Dataset,
  findCandidates,
  HarvestError,
  type HarvestResult,
  harvestedDatasets,
} from "@opendatalocale/harvester";
import { plainText } from "@opendatalocale/report";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { harvestFailure } from "../portal/harvest-failure.ts";
import { harvestPortal } from "../portal/harvest-portal.ts";
import { type OpenPortal, openPortal } from "../portal/open-portal.ts";
import { portalFlags } from "../portal/portal-flags.ts";
import { PortalProgress } from "../portal/portal-progress.ts";
import { schemasAsked } from "../portal/schemas-asked.ts";
import { UsageError } from "../usage-error.ts";

const flags = {
  ...portalFlags,
  schema: {
    type: "string",
    short: "s",
    value: { fr: "schéma", en: "schema" },
    help: {
      fr: "Seulement les fichiers qui suivent, ou devraient suivre, ce schéma ; plusieurs séparés par des virgules ; « all » pour tous",
      en: 'Only the files that follow, or should follow, this schema; several separated by commas; "all" for all of them',
    },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "dossier|fichier.ndjson", en: "folder|file.ndjson" },
    help: {
      fr: "Où écrire : un fichier (un jeu de données par ligne, en JSON), ou un dossier, qui garde aussi l’état de la moisson ; sans elle, la sortie standard",
      en: "Where to write: a file (one dataset a line, as JSON), or a folder, which keeps the state of the harvest too; the standard output without it",
    },
  },
} as const;

type Call = CommandCall<typeof flags>;

/** `odl harvest`: the catalogue of a portal, kept up to date, and the files of the socle that it holds. */
export const command = defineCommand({
  summary: { fr: "Moissonne le catalogue d’un portail", en: "Harvests the catalogue of a portal" },
  usage: { fr: "<portail>", en: "<portal>" },
  details: {
    fr: "CKAN, udata (data.gouv.fr), Opendatasoft, DCAT (JSON-LD, RDF/XML, Turtle), data.json, ou un catalogue SCDL. La moisson reprend où elle s’est arrêtée.",
    en: "CKAN, udata (data.gouv.fr), Opendatasoft, DCAT (JSON-LD, RDF/XML, Turtle), data.json, or an SCDL catalogue. A harvest goes on where it stopped.",
  },
  flags,
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl harvest https://data.exemple.fr --output moisson/",
      says: { fr: "Tout un portail, dans un dossier", en: "A whole portal, into a folder" },
    },
    {
      line: "odl harvest https://data.exemple.fr --organization ville-exemple --schema scdl/subventions",
      says: {
        fr: "Les subventions d’une collectivité, déclarées ou non",
        en: "The subsidies of an authority, declared or not",
      },
    },
  ],
  run: async (call): Promise<ExitStatus> => {
    const [address = ""] = call.words;
    const isFolder = call.flags.output !== undefined && !/\.(nd)?jsonl?$/i.test(call.flags.output);
    schemasAsked(call.flags.schema);
    const state = call.flags.state ?? (isFolder ? call.flags.output : undefined);
    try {
      const portal = await openPortal(address, { ...call.flags, state }, process.env);
      try {
        const result = await harvestPortal(portal, call.flags, new PortalProgress(call.terminal, call.lang));
        if (!isFolder || call.flags.schema !== undefined) await write(portal, isFolder, call);
        tell(result, portal, call);
        return 0;
      } finally {
        await portal.close();
      }
    } catch (error) {
      if (error instanceof HarvestError) throw harvestFailure(error, address);
      throw error;
    }
  },
});

/** The datasets, or those with files of the schemas asked for: one line of JSON each. */
async function write({ folder, context }: OpenPortal, isFolder: boolean, { flags, terminal }: Call): Promise<void> {
  const wanted = schemasAsked(flags.schema);
  const path = isFolder ? join(folder, "candidates.ndjson") : flags.output;
  const file = path === undefined ? null : createWriteStream(path);
  if (file) await once(file, "open").catch((error: unknown) => cannotWrite(file.path, error));
  const { recognise } = await import("@opendatalocale/audit");
  const options: CandidateOptions = { client: context.client, recognise, lookInto: "all" };
  for await (const dataset of harvestedDatasets(folder)) {
    const line = wanted === null ? dataset : await withCandidates(dataset, wanted, options);
    if (line === null) continue;
    const text = `${JSON.stringify(line)}\n`;
    if (!file) terminal.write(text);
    else if (!file.write(text)) await once(file, "drain");
  }
  if (file)
    await new Promise<void>((resolve, reject) =>
      file.end((error?: Error | null) => (error ? reject(error) : resolve())),
    );
}

function cannotWrite(path: string | Buffer, cause: unknown): never {
  const sentence = { fr: `Impossible d’écrire dans « ${path} »`, en: `Cannot write to "${path}"` };
  throw new UsageError("cannot-write", sentence, { cause });
}

async function withCandidates(dataset: Dataset, wanted: "all" | readonly string[], options: CandidateOptions) {
  const { candidates, failures } = await findCandidates(dataset, options);
  const kept = candidates.filter(({ schema }) => wanted === "all" || wanted.includes(schema));
  if (kept.length === 0) return null;
  return {
    ...dataset,
    candidates: kept.map(({ dataset: _, resource, ...rest }) => ({
      resource: resource.id,
      url: resource.url,
      ...rest,
    })),
    unseen: failures.map(({ resource, code }) => ({ resource: resource.id, code })),
  };
}

function tell(
  { counts, mode, resumed, unreadable }: HarvestResult,
  portal: OpenPortal,
  { lang, terminal }: Call,
): void {
  const { datasets, resources, added, updated, gone } = counts;
  // Both come from the portal; the list is cut at its beginning.
  const lines = unreadable.map(({ id, reason }) => `  ${plainText(id ?? "?")} : ${plainText(reason)}\n`);
  const others = counts.unreadable - unreadable.length;
  const unreadableIds = lines.join("") + (others > 0 ? `  … (+ ${others})\n` : "");
  const s = (count: number) => (count >= 2 ? "s" : "");
  const fr =
    `${portal.url} (${portal.connector.title}) : ${datasets} jeu${datasets >= 2 ? "x" : ""} de données, ${resources} ressource${s(resources)} ; ` +
    `${added} nouveau${added >= 2 ? "x" : ""}, ${updated} modifié${s(updated)}, ${gone} disparu${s(gone)}${mode === "changes" ? " (changements seulement)" : ""}${resumed ? " (moisson reprise)" : ""}\n` +
    (counts.unreadable > 0
      ? `${counts.unreadable} fiche${s(counts.unreadable)} illisible${s(counts.unreadable)} :\n${unreadableIds}`
      : "");
  const en =
    `${portal.url} (${portal.connector.title}): ${datasets} dataset${datasets === 1 ? "" : "s"}, ${resources} resource${resources === 1 ? "" : "s"}; ` +
    `${added} new, ${updated} changed, ${gone} gone${mode === "changes" ? " (changes only)" : ""}${resumed ? " (went on)" : ""}\n` +
    (counts.unreadable > 0 ? `${counts.unreadable} records that cannot be understood:\n${unreadableIds}` : "");
  terminal.writeError(lang === "fr" ? fr : en);
}
