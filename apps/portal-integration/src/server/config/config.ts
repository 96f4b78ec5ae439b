import { resolve } from "node:path";
import { ConfigError, type ConfigFault } from "./config-error.ts";
import { type Environment, EnvironmentReader } from "./environment-reader.ts";

/** Everything an operator decides, read once at the start. Sizes are bytes, times milliseconds. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How the outside reaches us, without a slash at the end: what badges and links point to. */
  readonly publicUrl: string;
  /** Null: PostgreSQL runs beside us, in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Absolute. Catalogues under way, and the embedded database. */
  readonly dataFolder: string;
  /** Null: nobody may change anything. */
  readonly adminToken: string | null;
  readonly logLevel: string;
  readonly maxUpload: number;
  /** Requests a minute from one address; validations are allowed a tenth of it. */
  readonly rateLimit: number;
  /** For one validation. */
  readonly validationTime: number;
  /** For a request to arrive whole. */
  readonly requestTime: number;
  /** Validations under way at once. */
  readonly validations: number;
  /** True when `X-Forwarded-For` comes from a proxy of ours. */
  readonly trustProxy: boolean;
  /** Whether `serve` works on jobs too. */
  readonly worksInProcess: boolean;
  /** Hour of the nightly audits, UTC. */
  readonly nightlyHour: number;
  /** Private hosts or networks that portals may stand on; never for addresses that visitors give. */
  readonly allow: readonly string[];
  /** Folder of the built pages; null: those that come with the service. */
  readonly pages: string | null;
  /** Whether a demonstration territory is served and followed. */
  readonly demo: boolean;
  /** Null: nobody signs in through a provider. */
  readonly oidc: OidcConfig | null;
  /** `smtp(s)://` of the server that takes our mail; null: links to sign in are written in the log. */
  readonly smtpUrl: string | null;
  /** Who our mail is from. */
  readonly mailFrom: string;
  /** Seal the tokens of portals; the first one seals, all open. Empty: no token can be kept. */
  readonly secretKeys: readonly string[];
}

/** An OpenID Connect provider; ProConnect is one. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** What the button to it says. */
  readonly name: string;
  /** Set when the provider signs what it says of a person (ProConnect: RS256); unsigned answers are then refused. */
  readonly userinfoAlgorithm: string | null;
  /** Whether an e-mail address counts without the provider saying that it was verified. */
  readonly trustsEmail: boolean;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const MEGABYTE = 1024 * 1024;

/** Reads the environment. Throws {@link ConfigError} with every fault at once. */
export function readConfig(environment: Environment): Config {
  const faults: ConfigFault[] = [];
  const env = new EnvironmentReader(environment, faults);
  const port = env.integer("PORT", 4000, 0, 65_535);
  const demo = env.yesNo("ODL_DEMO", false);
  const config: Config = {
    host: env.text("HOST") ?? "localhost",
    port,
    publicUrl: (env.url("ODL_PUBLIC_URL", /^https?:$/) ?? `http://localhost:${port}`).replace(/\/+$/, ""),
    databaseUrl: env.url("DATABASE_URL", /^postgres(ql)?:$/),
    dataFolder: resolve(env.text("ODL_DATA") ?? ".odl-portal"),
    adminToken: env.secret("ODL_ADMIN_TOKEN", 24),
    // Who looks at the demonstration wants its address to stay in the terminal, not a line a request.
    logLevel: env.oneOf("ODL_LOG_LEVEL", LEVELS, demo ? "warn" : "info"),
    maxUpload: env.integer("ODL_MAX_UPLOAD_MB", 200, 1, 2048) * MEGABYTE,
    rateLimit: env.integer("ODL_RATE_LIMIT", 600, 1, 1_000_000),
    validationTime: env.integer("ODL_VALIDATION_SECONDS", 120, 1, 3600) * 1000,
    requestTime: env.integer("ODL_REQUEST_SECONDS", 120, 1, 3600) * 1000,
    validations: env.integer("ODL_VALIDATIONS", 4, 1, 64),
    trustProxy: env.yesNo("ODL_TRUST_PROXY", false),
    worksInProcess: env.yesNo("ODL_WORKER", true),
    nightlyHour: env.integer("ODL_NIGHTLY_HOUR", 1, 0, 23),
    allow: env.list("ODL_ALLOW_HOSTS"),
    pages: env.text("ODL_PAGES"),
    demo,
    oidc: readOidc(env),
    smtpUrl: env.url("ODL_SMTP_URL", /^smtps?:$/),
    mailFrom: env.text("ODL_MAIL_FROM") ?? "OpenDataLocale <nepasrepondre@localhost>",
    secretKeys: env.secrets("ODL_SECRET_KEY", 32),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

function readOidc(env: EnvironmentReader): OidcConfig | null {
  const issuer = env.url("ODL_OIDC_ISSUER", /^https?:$/);
  if (issuer === null) return null;
  return {
    issuer,
    clientId: env.needed("ODL_OIDC_CLIENT_ID"),
    clientSecret: env.needed("ODL_OIDC_CLIENT_SECRET"),
    scope: env.text("ODL_OIDC_SCOPE") ?? "openid email profile",
    name: env.text("ODL_OIDC_NAME") ?? new URL(issuer).host,
    userinfoAlgorithm: env.text("ODL_OIDC_USERINFO_ALG"),
    trustsEmail: env.yesNo("ODL_OIDC_TRUST_EMAIL", false),
  };
}
