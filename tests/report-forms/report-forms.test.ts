import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formats, type Report } from "@opendatalocale/report";
import { validate } from "@opendatalocale/validator";
import { validateFile } from "@opendatalocale/validator/node";
import { Ajv } from "ajv";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { sarifSubset } from "./sarif-subset.ts";

/** Forms that other programs read, judged by what those programs read them with. */
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const options = { lang: "fr", colour: false } as const;
const hostile = 'a"b<c>&]]>\u0000\u0008\ud800%0A é 🙂';
let reports: Report[];
let browser: Browser;

beforeAll(async () => {
  const paths = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^(?!ci\/).*\.(csv|json|geojson)$/.test(name),
  );
  const ofFiles = await Promise.all(paths.sort().map((path) => validateFile(examples + path)));
  const schema = { fields: [{ name: hostile, type: "integer" as const }] };
  const odd = await validate(
    { name: `${hostile}.csv`, text: `"${hostile.replaceAll('"', '""')}"\n"${hostile.replaceAll('"', '""')}"\n` },
    { schema },
  );
  reports = [...ofFiles, odd, await validate({ name: `${hostile}.csv`, text: "" })];
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser?.close());

function written(name: string, some: readonly Report[]): string {
  const format = formats.find((one) => one.name === name);
  if (!format?.writeAll) throw new Error(name);
  return format.writeAll(some, options);
}

test("sarif follows the schema of SARIF 2.1.0, and each result has its rule", () => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat("uri", (value: string) => URL.canParse(value));
  // RFC 3986: what a reference may be made of.
  ajv.addFormat("uri-reference", /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/);
  const isSarif = ajv.compile(sarifSubset);
  for (const some of [reports, ...reports.map((report) => [report])]) {
    const log = JSON.parse(written("sarif", some));
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const [run] = log.runs;
    const rules = new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(run.results.filter(({ ruleId }: { ruleId: string }) => !rules.has(ruleId))).toEqual([]);
    expect(run.results).toHaveLength(
      some.reduce((sum, { stats }) => sum + stats.listed.errors + stats.listed.warnings, 0),
    );
  }
});

test("junit is well-formed XML, and its counts are those of its cases", async () => {
  const page = await browser.newPage();
  const read = (xml: string) =>
    page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, "application/xml");
      const count = (selector: string) => document.querySelectorAll(selector).length;
      const said = (name: string) =>
        [...document.querySelectorAll("testsuite")].reduce((sum, suite) => sum + Number(suite.getAttribute(name)), 0);
      return {
        broken: document.querySelector("parsererror")?.textContent ?? null,
        root: document.documentElement.tagName,
        found: [count("testsuite"), count("testcase"), count("failure"), count("error")],
        said: [count("testsuite"), said("tests"), said("failures"), said("errors")],
      };
    }, xml);
  for (const some of [reports, ...reports.slice(-4).map((report) => [report])]) {
    const { broken, root, found, said } = await read(written("junit", some));
    expect(broken).toBeNull();
    expect(root).toBe("testsuites");
    expect(found).toEqual(said);
    expect(found[0]).toBe(some.length);
  }
  await page.close();
});
