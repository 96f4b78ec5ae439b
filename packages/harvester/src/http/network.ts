import { Agent, type Dispatcher, ProxyAgent } from "undici";
import { type AllowList, checkedAddress, checkedName, guardedLookup, portOf } from "./address-guard.ts";
import { HarvestError } from "./harvest-error.ts";

export interface NetworkOptions {
  /** Private addresses that may be reached; none by default. */
  readonly allow?: AllowList;
  /**
   * Address of an HTTP proxy, which then resolves names itself. They are resolved and judged here first, but the proxy may find
   * another address: one on the edge of an intranet must refuse private addresses too.
   */
  readonly proxy?: string;
  /** Milliseconds to connect; 10 000 by default. */
  readonly connectTimeout?: number;
  /** How the far side may reach us, in the user agent: an address or an e-mail. */
  readonly contact?: string;
}

const PROJECT = "https://github.com/opendatafrance/opendatalocale";

/** The one door to the network: every request of the harvester leaves by it, and none reaches a private address. */
export class Network {
  readonly allow: AllowList;
  readonly userAgent: string;
  readonly #connectTimeout: number;
  readonly #proxy: Dispatcher | null;
  /** One pool a port: the allow-list may name ports, and a look-up does not know its own. */
  readonly #pools = new Map<number, Agent>();

  constructor({ allow = [], proxy, connectTimeout = 10_000, contact }: NetworkOptions = {}) {
    this.allow = allow;
    this.userAgent = `OpenDataLocale/1 (+${contact ?? PROJECT})`;
    this.#connectTimeout = connectTimeout;
    if (proxy !== undefined && !/^https?:\/\/[^/]/i.test(proxy)) throw new HarvestError("bad-address", { url: proxy });
    this.#proxy = proxy === undefined ? null : new ProxyAgent({ uri: proxy, connectTimeout });
  }

  /** Throws `bad-address`, `private-address`. */
  check(address: string): URL {
    return checkedAddress(address, this.allow);
  }

  /** Throws `private-address` for a name that must not be asked of the proxy; without one the socket's own look-up is guarded. */
  async checkName(url: URL): Promise<void> {
    if (this.#proxy) await checkedName(url, this.allow);
  }

  dispatcherFor(url: URL): Dispatcher {
    if (this.#proxy) return this.#proxy;
    const port = portOf(url);
    const known = this.#pools.get(port);
    if (known) return known;
    const connect = { timeout: this.#connectTimeout, lookup: guardedLookup(this.allow, port) };
    const pool = new Agent({ connect, connections: 8, keepAliveTimeout: 10_000, maxHeaderSize: 64 * 1024 });
    this.#pools.set(port, pool);
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values(), ...(this.#proxy ? [this.#proxy] : [])].map((pool) => pool.destroy()));
    this.#pools.clear();
  }
}
