import { chmod, mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../apps/portal-integration/src/server/database/embedded/free-port.ts";
import {
  memoryOf,
  type SupervisedProcess,
  supervise,
} from "../../apps/portal-integration/src/server/test/service-process.ts";
import { until } from "../../apps/portal-integration/src/server/test/test-service.ts";

/** Megabytes of the upload, and clients that never end their requests. */
const SIZE = Number(process.env.LOAD_MEGABYTES ?? "199");
const SLOW = 50;
const boundary = "----odl-load";

let folder: string;
let server: SupervisedProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-memory-"));
  // As root, PostgreSQL runs under an account that must reach its folder.
  await chmod(folder, 0o755);
  const port = await freePort(0);
  url = `http://127.0.0.1:${port}`;
  const env = {
    ODL_DATA: folder,
    HOST: "127.0.0.1",
    PORT: String(port),
    ODL_PUBLIC_URL: url,
    ODL_RATE_LIMIT: "1000000",
  };
  server = supervise("serve", {
    ...env,
    ODL_LOG_LEVEL: "silent",
    ODL_REQUEST_SECONDS: "300",
    ODL_VALIDATION_SECONDS: "300",
  });
  await until(
    () =>
      fetch(`${url}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60,
  );
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test(`an upload of ${SIZE} MB beside ${SLOW} slow clients: memory stays, and others are served`, async () => {
  const pid = server.pid() ?? 0;
  const before = await memoryOf(pid);
  const slow = Array.from({ length: SLOW }, () => dawdle());
  let isOver = false;
  const waits: number[] = [];
  const reading = (async () => {
    while (!isOver) {
      const start = performance.now();
      expect((await fetch(`${url}/api/v1/schemas`)).status).toBe(200);
      waits.push(performance.now() - start);
      await sleep(100);
    }
  })();
  const start = performance.now();
  const report = await upload();
  const seconds = (performance.now() - start) / 1000;
  isOver = true;
  await reading;
  for (const client of slow) client.destroy();
  const after = await memoryOf(server.pid() ?? 0);
  waits.sort((one, other) => one - other);
  console.log(
    `${SIZE} MB checked in ${seconds.toFixed(1)} s (${report.stats.rows} rows, ${report.verdict}); memory ${before.now.toFixed(0)} MB before, ${after.most.toFixed(0)} MB at most, ${after.now.toFixed(0)} MB after; reads meanwhile p99 ${waits[Math.floor(waits.length * 0.99)]?.toFixed(0)} ms`,
  );
  expect(server.pid()).toBe(pid);
  expect(report.stats.rows).toBeGreaterThan(1_000_000);
  expect(after.most - before.now).toBeLessThan(400);
});

/** Sends a form with a file made as it leaves. */
function upload(): Promise<{ readonly verdict: string; readonly stats: { readonly rows: number } }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/validate`, {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    });
    asked.once("error", reject);
    asked.once("response", async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString("utf8");
      if (answer.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(`${answer.statusCode} ${text.slice(0, 500)}`));
    });
    pour(asked).catch(reject);
  });
}

async function pour(out: ReturnType<typeof request>): Promise<void> {
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  out.write(field("schema", "scdl/prenoms"));
  out.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="prenoms.csv"\r\n\r\n`);
  out.write("COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n");
  for (let sent = 0, part = 0; sent < SIZE * 1024 * 1024; part++) {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `Rennes,35238,M,P${letters(part * 5000 + row)},${row % 100 === 0 ? "x" : "3"},2020`,
    );
    const chunk = `${rows.join("\n")}\n`;
    sent += chunk.length;
    if (!out.write(chunk)) await new Promise((resolve) => out.once("drain", resolve));
  }
  out.end(`\r\n--${boundary}--\r\n`);
}

/** A first name that no other row has. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}

/** Begins an upload and sends a byte now and then. */
function dawdle() {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write(
    `POST /api/v1/validate HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: 100000000\r\n\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`,
  );
  const timer = setInterval(() => socket.write("a;b\n"), 500);
  socket.once("close", () => clearInterval(timer));
  return socket;
}
