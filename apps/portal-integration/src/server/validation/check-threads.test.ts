import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CheckFailure } from "@opendatalocale/validator";
import { validateFile } from "@opendatalocale/validator/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CheckThreads } from "./check-threads.ts";

const threads = new CheckThreads();
const head = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE";
let folder: string;
let big: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-threads-"));
  big = join(folder, "big.csv");
  const rows = Array.from(
    { length: 40_000 },
    (_, row) => `Rennes,35238,M,PRENOM${row},${row % 50 === 0 ? "x" : 3},2020`,
  );
  await writeFile(big, [head, ...rows].join("\n"));
});
afterAll(async () => {
  await threads.close();
  await rm(folder, { recursive: true, force: true });
});

const lasting = () => AbortSignal.timeout(60_000);

test("the report is the one of the check itself, and whoever waits is served meanwhile", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 10);
  const options = { lang: "fr" as const };
  const report = await threads.check(big, { options, schema: async () => "scdl/prenoms", signal: lasting() });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  const alone = await validateFile(big, { ...options, schema: "scdl/prenoms" });
  const told = ({ verdict, causes, errors, schema }: typeof alone) => ({ verdict, causes, errors, schema });
  expect(told(report)).toEqual(told(alone));
});

test("a check that lasts too long ends at once, and the next one is served", async () => {
  const start = performance.now();
  const options = { lang: "fr" as const };
  await expect(threads.check(big, { options, signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
  expect(performance.now() - start).toBeLessThan(2000);
  const small = join(folder, "small.csv");
  await writeFile(small, `${head}\nRennes,35238,M,Léo,3,2020\n`);
  expect(await threads.check(small, { options, signal: lasting() })).toMatchObject({
    schema: { name: "scdl/prenoms" },
  });
});

test("a schema that cannot be had is told as the check itself tells it", async () => {
  const refuse = () => Promise.reject(new CheckFailure("schema-unreachable", { name: "x", reason: "timeout" }));
  const report = await threads.check(big, { options: { lang: "fr" }, schema: refuse, signal: lasting() });
  const alone = await validateFile(big, { lang: "fr", schema: refuse });
  expect([report.verdict, report.failure]).toEqual(["not-checked", alone.failure]);
});
