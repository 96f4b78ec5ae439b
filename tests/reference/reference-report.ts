import { buildReport, type Finding, FindingCollector, type Report } from "@opendatalocale/report";
import { fromBytes, openTable, type Table } from "@opendatalocale/tabular";
import { tagsOf, type ValidateOptions, wordsOf } from "@opendatalocale/validator";
import { lookAt } from "../../packages/validator/src/detect/evidence.ts";
import { columnAliases } from "../../packages/validator/src/header/column-aliases.ts";
import { matchHeader } from "../../packages/validator/src/header/header.ts";
import { headerScoreFor } from "../../packages/validator/src/header/header-score.ts";
import { planForeignKeys } from "../../packages/validator/src/keys/foreign-keys.ts";
import { TableRemarks } from "../../packages/validator/src/remarks/table-remarks.ts";
import { planCustomChecks } from "../../packages/validator/src/rows/custom-check-plan.ts";
import { chooseSchema } from "../../packages/validator/src/schema-choice/choose-schema.ts";
import { schemaDoubt } from "../../packages/validator/src/schema-choice/schema-doubt.ts";
import { otherVersionThatFits } from "../../packages/validator/src/schema-choice/version-fit.ts";
import { judgeCells, readingsOf } from "./judge-cells.ts";
import { type DataRow, readRows } from "./read-rows.ts";
import { runCheck, runRules } from "./run-checks.ts";
import { runKeys } from "./run-keys.ts";

/**
 * The report on a text table, worked out as simply as can be: the whole file as one string, every cell through its reader, no
 * byte tests, a Map for each key. Slow and large; it says what the fast paths must say. How a file is opened (encoding, dialect,
 * header, choice of schema) is the product's own: these have their tests elsewhere, and `source` is not worked out.
 */
export async function referenceReport(name: string, bytes: Uint8Array, options: ValidateOptions): Promise<Report> {
  const open = () => openTable(fromBytes(name, bytes), { headerScore: headerScoreFor(options.schema) });
  const table = await open();
  const opening = table.takeFindings();
  const look = async () => (await lookAt(await open(), name)).evidence;
  const chosen = await chooseSchema(options.schema, table.labels, look);
  const { compiled, about } = chosen;
  const doubt = await schemaDoubt(chosen, table.labels, look);
  const aliases = columnAliases(about.name ?? "", compiled.descriptor.version ?? "");
  const { columns, findings: onHeader } = matchHeader(table.labels, compiled, { ignoreHeaderCase: false, aliases });
  const fit = otherVersionThatFits(table.labels, about.name ?? "", compiled.descriptor.version ?? "");
  const { planned, findings: onChecks } = await planCustomChecks(compiled.customChecks, columns);
  const runners = [
    ...planned.map((check) => runCheck(check, columns)),
    ...runRules(about.name ?? "", columns),
    ...runKeys(compiled, columns),
  ];
  const { rows, findings: onReading } = readRows(bytes, table);
  const findings: Finding[] = [...(doubt ? [doubt] : []), ...onHeader, ...(fit ? [fit] : []), ...onChecks];
  findings.push(...planForeignKeys(compiled, columns).findings);
  for (const row of rows) {
    const readings = readingsOf(columns, row);
    findings.push(...judgeCells(columns, row, readings), ...runners.flatMap((runner) => runner.row(row, readings)));
  }
  findings.push(...remarksOn(table, rows), ...runners.flatMap((runner) => runner.end()));
  const collector = new FindingCollector();
  const atOpening = opening.filter(({ type }) => type !== "stray-quote" && type !== "unclosed-quote");
  for (const finding of [...findings, ...atOpening, ...onReading, ...(await lineEndsOf(table))]) collector.add(finding);
  return buildReport({
    findings: collector,
    words: wordsOf,
    tagsOf,
    schema: about,
    source: {
      name,
      url: null,
      sha256: null,
      bytes: bytes.length,
      format: table.format,
      encoding: table.encoding.name,
      encodingConfidence: table.encoding.confidence,
      dialect: null,
      headerRow: table.headerRow,
      sheet: null,
    },
    options: { locale: "fr", ignoreHeaderCase: false, strict: false, maxErrors: collector.maxErrors },
    stats: { seconds: 0, fields: columns.length, rows: rows.length, rowsProcessed: rows.length, partial: false },
    version: "",
    date: "",
    failure: null,
  });
}

/** What is told of line ends, the product's own: it passes over rows whose last cell was unquoted, by design. */
async function lineEndsOf(table: Table): Promise<Finding[]> {
  for await (const _block of table.blocks());
  return table.takeFindings().filter(({ type }) => type === "mixed-line-ends");
}

/** What is told of any table: the product's own, given all the rows at once. */
function remarksOn(table: Table, rows: readonly DataRow[]): Finding[] {
  const cells = rows.flatMap((row) => row.cells.map((cell) => Buffer.from(cell)));
  const ends = cells.map(() => 0);
  for (let at = 0, index = 0; index < cells.length; index++) ends[index] = at += cells[index]?.length ?? 0;
  const counts = rows.map((row) => row.cells.length);
  const remarks = new TableRemarks(table);
  remarks.look({
    bytes: Buffer.concat(cells),
    rows: rows.length,
    firstRow: rows[0]?.number ?? 0,
    firstLine: 0,
    line: Int32Array.from(rows, ({ line }) => line),
    offset: Int32Array.from(
      [0, ...counts],
      (
        (sum) => (count: number) =>
          (sum += count)
      )(0),
    ),
    start: Int32Array.from([0, ...ends.slice(0, -1)]),
    end: Int32Array.from(ends),
  });
  return [...remarks.findings()];
}
