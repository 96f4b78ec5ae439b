import { randomUUID } from "node:crypto";
import { fromBytes, openTable, rowsOf, TableError } from "@opendatalocale/tabular";
import type { CatalogueRecord, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  formatOf,
  objectOf,
  sirenOrNull,
  sizeOrNull,
  textOrNull,
  withoutTags,
} from "../catalogue/plain-values.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { confirmInFeed } from "../feed/confirm-in-feed.ts";
import { ofOrganization } from "../feed/of-organization.ts";
import { refuseError } from "../http/download.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";
import { peek } from "../http/peek.ts";
import { bytesOf } from "../http/read-body.ts";

const LIMIT = 64 * 1024 * 1024;
const TIMEOUT = 10 * 60_000;
const PAGE = 500;

/** An authority's own list of its datasets: a table that follows `scdl/catalogue` (https://schema.data.gouv.fr/scdl/catalogue/). */
export const connector = defineConnector({
  name: "scdl-catalogue",
  title: "Catalogue SCDL",
  rank: 60,
  tellsChanges: false,
  detect: async (url, context) => {
    if (!/\.(csv|txt|xlsx|ods)$|[?]/i.test(url)) return null;
    const limits = { bytes: 4096, ...(context.signal ? { signal: context.signal } : {}) };
    const seen = await peek(context.client, url, limits).catch(noSuchPortal);
    const labels = (new TextDecoder().decode(seen?.head ?? new Uint8Array()).split(/[\r\n]/)[0] ?? "").toUpperCase();
    const isOurs = ["COLL_SIRET", "TITRE", "URL"].every((label) => labels.includes(label));
    return isOurs ? { connector: "scdl-catalogue", url, software: "scdl/catalogue" } : null;
  },
  pages,
  get: (portal, id, context) => confirmInFeed(portal, id, context, () => pages(portal, {}, context, null)),
});

/** The cursor is the number of rows already given, and which file they stand in: of another one, all are given. */
async function* pages(
  portal: string,
  scope: Scope,
  context: ConnectorContext,
  from: string | null,
): AsyncGenerator<CataloguePage, void, void> {
  const deadline = AbortSignal.timeout(TIMEOUT);
  const signal = context.signal ? AbortSignal.any([context.signal, deadline]) : deadline;
  const { bytes, edition } = await context.client.read(portal, { signal }, async (answer) => {
    refuseError(answer);
    const told = answer.headers.get("etag") ?? answer.headers.get("last-modified");
    return { bytes: await bytesOf(answer, { maxBytes: LIMIT, signal }), edition: told ?? randomUUID() };
  });
  const given = objectOf(from === null ? {} : JSON.parse(from));
  const already = given.edition === edition ? (sizeOrNull(given.rows) ?? 0) : 0;
  try {
    const table = await openTable(fromBytes("catalogue", bytes));
    let rows = 0;
    let records: CatalogueRecord[] = [];
    for await (const { cells } of rowsOf(table)) {
      if (++rows <= already || cells.every((cell) => cell.trim() === "")) continue;
      records.push(recordOf(portal, new Map(table.labels.map((label, at) => [label.trim().toUpperCase(), cells[at]]))));
      if (records.length < PAGE) continue;
      yield {
        records: ofOrganization(records, scope.organization),
        next: JSON.stringify({ rows, edition }),
        total: null,
      };
      records = [];
    }
    yield { records: ofOrganization(records, scope.organization), next: null, total: null };
  } catch (error) {
    if (error instanceof TableError)
      throw new HarvestError("bad-answer", { url: portal, detail: error.code, cause: error });
    throw error;
  }
}

function recordOf(portal: string, row: ReadonlyMap<string, string | undefined>): CatalogueRecord {
  const cell = (label: string) => textOrNull(row.get(label));
  const id = cell("ID");
  const url = addressOrNull(cell("URL"), portal);
  if (id === null && url === null)
    return { kind: "unreadable", id: null, reason: `no ID nor URL: ${cell("TITRE") ?? ""}` };
  const siret = cell("PRODUCTEUR_SIRET") ?? cell("COLL_SIRET");
  const name = cell("PRODUCTEUR_NOM") ?? cell("COLL_NOM");
  const formats = (cell("FORMAT_RESSOURCES") ?? "").split(/[;,]/).map((format) => format.trim().toLowerCase());
  const modified = dateOrNull(cell("DATE_MAJ"));
  const resources: Resource[] = [
    {
      id: url ?? id ?? "",
      title: cell("TITRE") ?? "",
      description: "",
      url,
      format: formatOf(url ?? "") || (formats.find((format) => format !== "") ?? ""),
      mediaType: null,
      size: null,
      checksum: null,
      modified,
      declared: [],
    },
  ];
  return {
    kind: "dataset",
    dataset: {
      portal,
      id: id ?? url ?? "",
      title: cell("TITRE") ?? id ?? "",
      description: withoutTags(cell("DESCRIPTION") ?? ""),
      page: url,
      organization:
        name === null && siret === null
          ? null
          : { id: siret ?? name ?? "", name: name ?? siret ?? "", siren: sirenOrNull(siret) },
      tags: [...(cell("MOTS_CLES") ?? "").split(";"), cell("THEME") ?? ""]
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
      license: cell("LICENCE"),
      created: dateOrNull(cell("DATE_PUBL")),
      modified,
      declared: [],
      origin: null,
      resources,
    },
  };
}
