import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ServiceError } from "../../service-error.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { freePort } from "./free-port.ts";
import { keepRunning } from "./keep-running.ts";
import { isAlive, runningPostmaster } from "./postmaster.ts";
import { reachableBinaries, reachableFolder, SHELTER } from "./shelter.ts";

/** A PostgreSQL that runs beside us. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops it, unless another live process of ours started it. */
  readonly stop: () => Promise<void>;
}

/** Linux's account without rights: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/**
 * Starts PostgreSQL on a folder, made at the first time (in the shelter, when we are root and the folder stands behind a closed one). One that still runs there, because its parent was killed, is used as it is;
 * one that dies is started again at the same address. Throws {@link ServiceError}.
 */
export async function startPostgres(wanted: string, { shelter = SHELTER } = {}): Promise<EmbeddedPostgres> {
  await mkdir(wanted, { recursive: true });
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const isOther = account.uid !== undefined;
  // That account must reach its cluster, and see nothing else of the folder.
  if (isOther) await chmod(wanted, 0o711);
  const folder = isOther ? await reachableFolder(wanted, shelter) : wanted;
  const installed = await findBinaries();
  const binaries = isOther ? await reachableBinaries(installed, shelter) : installed;
  const files = {
    cluster: join(folder, "cluster"),
    password: join(folder, "password"),
    owner: join(folder, "owner"),
    port: join(folder, "port"),
  };
  const password = await initialise(binaries, files, account);
  let isOurs = false;
  /** Whether it is for us to look after the server: we do already, or the one who did is dead. */
  const takeOver = async () => {
    isOurs ||= !(await isAlive(await numberIn(files.owner)));
    if (isOurs) await writeFile(files.owner, String(process.pid));
    return isOurs;
  };
  if ((await runningPostmaster(files.cluster)) === null) isOurs = true;
  await takeOver();
  // Other processes of ours may know the address already, and wait for it.
  const port = await reach(binaries, files.cluster, password, account, await freePort(await numberIn(files.port)));
  await writeFile(files.port, String(port));
  const stopWatching = keepRunning({
    isRunning: async () => (await runningPostmaster(files.cluster)) !== null,
    isOurs: takeOver,
    restart: async () => void (await reach(binaries, files.cluster, password, account, port)),
  });
  const stop = async () => {
    await stopWatching();
    if (isOurs) await stopPostmaster(files.cluster);
  };
  return { url: urlOf(password, port), stop };
}

/** Further tries: a server that was just killed leaves children, and a new one waits until they are gone. */
const TRIES = 10;

/** @returns the port of a server that answers, launched when none runs */
async function reach(
  binaries: Binaries,
  cluster: string,
  password: string,
  account: Account,
  wanted: number,
): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const running = await runningPostmaster(cluster);
    const port = running?.port ?? wanted;
    const child = running === null ? await launch(binaries, cluster, port, account) : null;
    const isGone = async () => (child === null ? (await runningPostmaster(cluster)) === null : hasEnded(child));
    if (await answers(urlOf(password, port), isGone)) return port;
    await sleep(300);
  }
  const log = await readFile(join(cluster, "server.log"), "utf8").catch(() => "");
  throw new ServiceError("embedded-postgres-failed", { detail: log.trim().slice(-500) });
}

function urlOf(password: string, port: number): string {
  return `postgresql://odl:${password}@127.0.0.1:${port}/postgres`;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** @returns the password of the database's only account */
async function initialise(
  { initdb, postgres }: Binaries,
  files: { readonly cluster: string; readonly password: string },
  account: Account,
): Promise<string> {
  const known = await readFile(files.password, "utf8").catch(() => null);
  if (known !== null) return known;
  // The password is written last: without it, what an interrupted start left is begun anew.
  await rm(files.cluster, { recursive: true, force: true });
  await mkdir(files.cluster, { mode: 0o700 });
  if (account.uid !== undefined) await chown(files.cluster, account.uid, account.gid ?? account.uid);
  for (const program of [initdb, postgres]) await chmod(program, 0o755).catch(() => {});
  const password = randomBytes(24).toString("hex");
  const given = `${files.password}.given`;
  await writeFile(given, password, { mode: 0o600 });
  if (account.uid !== undefined) await chown(given, account.uid, account.gid ?? account.uid);
  const options = ["-D", files.cluster, "-U", "odl", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256"];
  const child = spawn(initdb, [...options, `--pwfile=${given}`], { ...account, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString("utf8");
  });
  const [code] = await once(child, "close")
    .catch((error: unknown) => {
      throw new ServiceError("embedded-postgres-failed", { detail: "initdb", cause: error });
    })
    .finally(() => rm(given, { force: true }));
  if (code !== 0) throw new ServiceError("embedded-postgres-failed", { detail: complaint.trim().slice(-500) });
  await writeFile(`${files.password}.draft`, password, { mode: 0o600 });
  await rename(`${files.password}.draft`, files.password);
  return password;
}

async function launch({ postgres }: Binaries, cluster: string, port: number, account: Account): Promise<ChildProcess> {
  const log = await open(join(cluster, "server.log"), "w", 0o600);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=50"];
  const flags = ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  // Detached: a Ctrl-C in the terminal reaches us, and we stop it in order.
  const child = spawn(postgres, flags, { ...account, detached: true, stdio: ["ignore", log.fd, log.fd] });
  child.on("error", () => {});
  child.unref();
  await log.close();
  return child;
}

/** Asks until the server answers, for a minute at most; false when it is gone. */
async function answers(url: string, isGone: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => {});
    }
    if (await isGone()) return false;
    await sleep(100);
  }
  return false;
}

/** A fast shutdown: what is under way is undone, what is done is safe. */
async function stopPostmaster(cluster: string): Promise<void> {
  const running = await runningPostmaster(cluster);
  if (running === null) return;
  process.kill(running.pid, "SIGINT");
  for (let attempt = 0; attempt < 300 && (await isAlive(running.pid)); attempt++) await sleep(50);
}

async function numberIn(path: string): Promise<number> {
  return Number(await readFile(path, "utf8").catch(() => "0"));
}
