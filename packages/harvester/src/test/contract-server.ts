import type { IncomingMessage } from "node:http";
import type { CatalogueRecord, Dataset } from "../catalogue/dataset.ts";
import type { CataloguePage, Connector, ConnectorContext, Scope } from "../connector.ts";
import { HarvestClient } from "../http/client.ts";
import { type FaultServer, faultServer } from "./fault-server.ts";

export interface ContractAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A portal on loopback that answers as its documentation says; `null` is 404. */
export async function contractServer(
  answers: (url: URL, request: IncomingMessage) => ContractAnswer | null,
): Promise<FaultServer & { readonly context: ConnectorContext }> {
  const server: FaultServer = await faultServer((request, response) => {
    const answer = answers(new URL(request.url ?? "/", server.url), request) ?? {
      status: 404,
      body: "<html>no</html>",
    };
    const { status = 200, type = "application/json", headers = {} } = answer;
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  });
  const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 1, backOff: 1 });
  return Object.assign(server, { context: { client } });
}

/** Every record, page after page; `from` is where to begin. */
export async function recordsOf(
  connector: Connector,
  portal: string,
  context: ConnectorContext,
  scope: Scope = {},
  from: string | null = null,
): Promise<CatalogueRecord[]> {
  const records: CatalogueRecord[] = [];
  for await (const page of pagesOf(connector, portal, context, scope, from)) records.push(...page.records);
  return records;
}

export function pagesOf(
  connector: Connector,
  portal: string,
  context: ConnectorContext,
  scope: Scope = {},
  from: string | null = null,
): AsyncIterable<CataloguePage> {
  return connector.pages(portal, scope, context, from);
}

export function datasetsIn(records: readonly CatalogueRecord[]): Dataset[] {
  return records.flatMap((record) => (record.kind === "dataset" ? [record.dataset] : []));
}
