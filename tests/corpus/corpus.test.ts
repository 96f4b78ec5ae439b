import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "@opendatalocale/report";
import { validateFile } from "@opendatalocale/validator/node";
import { expect, test } from "vitest";

/**
 * A bug report becomes a test by dropping two files here: `<name>.csv` and `<name>.expected.json` (see README.md).
 * The expectation holds what matters to the user: verdict, failure, and each problem's type, place and count.
 */
const folder = fileURLToPath(new URL("files/", import.meta.url));
const expectations = readdirSync(folder).filter((name) => name.endsWith(".expected.json"));
const files = readdirSync(folder).filter((name) => !name.endsWith(".expected.json"));

interface Expectation {
  /** Why the file is here. */
  readonly about: string;
  readonly file: string;
  /** Known id or inline descriptor; left out, the schema must be proposed. */
  readonly schema?: string | { fields: { name: string }[] };
  readonly verdict: Report["verdict"];
  readonly failure?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly rows?: number;
  /** `<severity> <type> <place>`, in report order. */
  readonly findings?: readonly string[];
}

for (const name of expectations) {
  const expectation: Expectation = JSON.parse(readFileSync(folder + name, "utf8"));
  test(`${name}: ${expectation.about}`, async () => {
    const report = await validateFile(folder + expectation.file, expectation.schema === undefined ? {} : { schema: expectation.schema });
    expect(summary(report, expectation)).toEqual(expectation);
  });
}

test("every file of the corpus has its expectation", () => {
  const expected = expectations.map((name) => JSON.parse(readFileSync(folder + name, "utf8")).file);
  expect([...expected].sort()).toEqual(files.sort());
});

/** The report, in the words of the expectation; only what the expectation speaks of. */
function summary(report: Report, expectation: Expectation): Expectation {
  const findings = [...report.errors.map((item) => `error ${item.type} ${item.reference ?? "-"}`), ...report.warnings.map((item) => `warning ${item.type} ${item.reference ?? "-"}`)];
  const found: Record<keyof Expectation, unknown> = {
    about: expectation.about,
    file: expectation.file,
    schema: expectation.schema,
    verdict: report.verdict,
    failure: report.failure?.code,
    encoding: report.source.encoding,
    delimiter: report.source.dialect?.delimiter,
    rows: report.stats.rows,
    findings,
  };
  // Only the keys that the expectation has are kept, so the result has its shape.
  return Object.fromEntries(Object.keys(expectation).map((key) => [key, found[key as keyof Expectation]])) as unknown as Expectation;
}
