import type { ConnectorContext } from "../connector.ts";
import { refuseError } from "./download.ts";
import { HarvestError } from "./harvest-error.ts";
import { textOf } from "./read-body.ts";

/** One answer of a catalogue's API. */
const ANSWER_LIMIT = 64 * 1024 * 1024;
const ANSWER_TIMEOUT = 60_000;

export interface TextAnswer {
  readonly url: string;
  readonly text: string;
  readonly contentType: string;
  /** `Link` header, for APIs that page by it. */
  readonly link: string;
}

/** The text at an address. The token only goes to the portal's own origin, wherever a next page is. Throws {@link HarvestError}. */
export async function getText(
  { client, token, signal }: ConnectorContext,
  portal: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TextAnswer> {
  const deadline = AbortSignal.timeout(ANSWER_TIMEOUT);
  const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const isHome = new URL(address).origin === new URL(portal).origin;
  const personal = token === undefined || !isHome ? {} : { authorization: token };
  const asked = { signal: ends, headers: { "accept-encoding": "gzip, br", ...personal, ...headers } };
  return client.read(address, asked, async (answer) => {
    refuseError(answer);
    const text = await textOf(answer, { maxBytes: ANSWER_LIMIT, signal: ends });
    const header = (name: string) => answer.headers.get(name) ?? "";
    return { url: answer.url, text, contentType: header("content-type"), link: header("link") };
  });
}

/** The JSON at an address, with the token if it is the portal's. Throws `bad-answer` when it is something else, an HTML page for instance. */
export async function getJson(context: ConnectorContext, portal: string, address = portal): Promise<unknown> {
  const { text, url } = await getText(context, portal, address, { accept: "application/json" });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HarvestError("bad-answer", { url, detail: text.slice(0, 80).trim(), cause: error });
  }
}
