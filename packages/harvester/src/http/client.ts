import { setTimeout as sleep } from "node:timers/promises";
import { createHostBudget, type HostBudget, parseRetryAfter, type RetryOptions } from "@opendatalocale/http";
import { type Answer, asHarvestError, guardedRequest, type RequestOptions } from "./guarded-request.ts";
import { HarvestError } from "./harvest-error.ts";
import { Network, type NetworkOptions } from "./network.ts";
import { textOf } from "./read-body.ts";
import { everythingAllowed, parseRobots, type RobotsRules } from "./robots.ts";

export interface ClientOptions extends NetworkOptions {
  /** Requests under way at once to one host; 4 by default. */
  readonly concurrency?: number;
  /** Further tries after a passing failure (408, 425, 429, 5xx, time-outs, cut connections); 3 by default. */
  readonly retries?: number;
  /** Milliseconds before the first further try, doubled each time, with jitter; 500 by default. */
  readonly backOff?: number;
  /** Whether robots.txt is asked and obeyed; true by default. */
  readonly robots?: boolean;
}

const ROBOTS_LIMIT = 500 * 1024;
const ROBOTS_TIMEOUT = 10_000;
/** Milliseconds. Past this a server's wish is not waited for: the caller is told instead. */
const LONGEST_WAIT = 120_000;

/** Sends requests as a good guest: guarded, spaced per host, patient when asked, tried again only when that is safe. */
export class HarvestClient {
  readonly network: Network;
  /** Shared with the API clients of the same harvest. */
  readonly hosts: HostBudget;
  readonly #retries: number;
  readonly #backOff: number;
  /** The same patience, for API clients. */
  readonly retry: RetryOptions;
  readonly #obeysRobots: boolean;
  readonly #robots = new Map<string, Promise<RobotsRules>>();
  readonly #named = new Set<string>();

  constructor(options: ClientOptions = {}) {
    this.network = new Network(options);
    this.hosts = createHostBudget(Math.max(1, options.concurrency ?? 4));
    this.#retries = options.retries ?? 3;
    this.#backOff = options.backOff ?? 500;
    this.retry = { attempts: this.#retries + 1, delay: this.#backOff, maxDelay: LONGEST_WAIT };
    this.#obeysRobots = options.robots ?? true;
  }

  /**
   * The operator named this portal: it is asked on their behalf, not wandered into, and its robots.txt is not for that
   * (CKAN's own forbids its whole API, and asks ten seconds between two files). Hosts that its catalogue leads to keep their say.
   */
  name(address: string): void {
    this.#named.add(new URL(address).origin);
  }

  /**
   * The answer to a request that can be made twice. Throws {@link HarvestError}: `robots`, `rate-limited` when the host asks
   * for more patience than we have, and those of the network; any other status is an answer.
   */
  get(address: string, options: RequestOptions = {}): Promise<Answer> {
    return this.read(address, options, async (answer) => answer);
  }

  /** What `receive` makes of the answer; tried again too when a body is cut short while it reads. Throws as {@link get}, and as it does. */
  async read<Value>(
    address: string,
    options: RequestOptions,
    receive: (answer: Answer) => Promise<Value>,
  ): Promise<Value> {
    const url = this.network.check(address);
    if (this.#obeysRobots && !this.#named.has(url.origin)) await this.#checkRobots(url);
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#attempt(url, attempt, options, receive);
      if (outcome) return outcome.value;
    }
  }

  /** Null when it is to be tried again. */
  async #attempt<Value>(
    url: URL,
    attempt: number,
    options: RequestOptions,
    receive: (answer: Answer) => Promise<Value>,
  ): Promise<{ value: Value } | null> {
    const isLast = attempt >= this.#retries;
    let wait: number;
    try {
      const answer = await this.#inTurn(url, options);
      if (!isPassing(answer.status)) return { value: await receive(answer) };
      const asked = parseRetryAfter(answer.headers.get("retry-after") ?? null);
      if (answer.status === 429 || asked !== null) this.hosts.pause(url.host, Math.min(asked ?? 0, LONGEST_WAIT));
      if (asked !== null && asked > LONGEST_WAIT) {
        answer.close();
        throw new HarvestError("rate-limited", { url: url.href, status: answer.status, retryAfter: asked });
      }
      if (isLast) return { value: await receive(answer) };
      answer.close();
      wait = asked ?? this.#delay(attempt);
    } catch (error) {
      if (!(error instanceof HarvestError) && !options.signal?.aborted) throw error;
      // An answer with an error status was given all its tries above.
      const mayPass = error instanceof HarvestError && error.isPassing && error.status === null;
      if (!mayPass || isLast || options.signal?.aborted) throw asHarvestError(error, url.href, options.signal);
      wait = this.#delay(attempt);
    }
    await sleep(wait, undefined, options.signal ? { signal: options.signal } : {}).catch((error: unknown) => {
      throw asHarvestError(error, url.href, options.signal);
    });
    return null;
  }

  async #inTurn(url: URL, options: RequestOptions): Promise<Answer> {
    const leave = await this.hosts.enter(url.host, options.signal ?? new AbortController().signal);
    try {
      return await guardedRequest(this.network, url.href, options);
    } finally {
      const { crawlDelay } = await (this.#robots.get(url.origin) ?? everythingAllowed);
      if (crawlDelay !== null) this.hosts.pause(url.host, crawlDelay);
      leave();
    }
  }

  /** Half fixed, half drawn: clients that failed together do not come back together. */
  #delay(attempt: number): number {
    return this.#backOff * 2 ** attempt * (0.5 + Math.random() / 2);
  }

  async #checkRobots(url: URL): Promise<void> {
    const known = this.#robots.get(url.origin) ?? this.#readRobots(url);
    this.#robots.set(url.origin, known);
    const rules = await known;
    if (!rules.allows(url.pathname + url.search)) throw new HarvestError("robots", { url: url.href });
  }

  /**
   * No robots.txt allows everything, and so does one that cannot be had: RFC 9309 §2.3.1.3 for 4xx, our leniency for the rest.
   * Asked once for all, so with a limit of its own: who gives up must not decide for the others.
   */
  async #readRobots({ origin }: URL): Promise<RobotsRules> {
    try {
      const limits = { signal: AbortSignal.timeout(ROBOTS_TIMEOUT) };
      const answer = await guardedRequest(this.network, `${origin}/robots.txt`, limits);
      if (answer.status === 200) return parseRobots(await textOf(answer, { maxBytes: ROBOTS_LIMIT, ...limits }));
      answer.close();
    } catch (error) {
      if (!(error instanceof HarvestError)) throw error;
    }
    return everythingAllowed;
  }

  close(): Promise<void> {
    return this.network.close();
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
