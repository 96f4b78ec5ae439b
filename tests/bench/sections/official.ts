import { writeFileSync } from "node:fs";
import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench, project } from "../folders.ts";
import { pythonPeers } from "../peers/install.ts";
import type { Measure } from "../runner.ts";
import { median, milliseconds, ratio, type Section, type Table, times } from "../section.ts";

const ROWS = 20_000;
/** For what takes no minutes. */
const LARGE = 1_000_000;
const { schema } = benchFiles.deliberations;

/** Python's validators of Table Schema, the official one included, and qsv: same file, same schema, same verdict. */
export const section: Section = {
  name: "official",
  title: "Other validators of tables",
  seconds: 600,
  async run(runner) {
    const path = `${bench}deliberations-${ROWS}.csv`;
    writeBenchFile("deliberations", ROWS, path);
    const descriptor = `${bench}deliberations.schema.json`;
    writeFileSync(descriptor, JSON.stringify(await tableSchema()));
    const ours = (await runner.alternate({ odl: { engine: "odl", job: { path, schema } } })).odl;
    const ourMs = median(ours.map(({ ms }) => ms));
    const rows = [
      ["**odl validate**", milliseconds(ourMs), ours[0]?.verdict ?? "—", String(ours[0]?.errors ?? "—"), times(1)],
    ];
    const python = pythonPeers(runner.notes);
    for (const name of python === null ? [] : ["frictionless", "validata-table"]) {
      const script = `${project}tests/bench/peers/validate.py`;
      const output = await runner.command(name, python ?? "", [script, name, path, descriptor]);
      if (output === null) continue;
      const { ms, valid, errors } = JSON.parse(output.trim().split("\n").at(-1) ?? "");
      rows.push([name, milliseconds(ms), valid ? "valid" : "invalid", `${errors} listed`, times(ms / ourMs)]);
    }
    const jsonSchema = `${bench}deliberations.json-schema.json`;
    writeFileSync(jsonSchema, JSON.stringify(await patternsOnly()));
    const large = `${bench}deliberations-${LARGE}.csv`;
    writeBenchFile("deliberations", LARGE, large);
    const beside = await runner.alternate({
      odl: { engine: "odl", job: { path: large, schema } },
      qsv: { engine: "qsv", job: { path: large, schema: jsonSchema }, rounds: 3 },
    });
    return {
      goals: [],
      tables: [
        {
          title: `deliberations: ${ROWS.toLocaleString("en")} rows`,
          columns: ["", "time", "verdict", "errors", "its time / ours"],
          rows,
        },
        ...(beside.qsv.length > 0 ? [besideQsv(beside)] : []),
      ],
      notes: runner.notes,
    };
  },
};

async function tableSchema() {
  const summary = listSchemas().find(({ id, latest }) => id === schema && latest);
  if (!summary) throw new Error("no schema of deliberations");
  return (await loadSchema(summary)).tableSchema;
}

function besideQsv({ odl, qsv }: Record<"odl" | "qsv", Measure[]>): Table {
  const line = (label: string, measures: readonly Measure[], found: string) => [
    label,
    milliseconds(median(measures.map(({ ms }) => ms))),
    found,
    times(ratio(measures, odl)),
  ];
  return {
    title: `deliberations: ${LARGE.toLocaleString("en")} rows`,
    columns: ["", "median", "found", "its time / ours"],
    rows: [
      line("**odl validate**, one thread: every check, report", odl, `${odl[0]?.errors ?? 0} errors`),
      line("qsv validate, all cores: types and patterns only", qsv, `${qsv[0]?.errors ?? 0} invalid rows`),
    ],
  };
}

/** What qsv can be told of the schema. */
async function patternsOnly() {
  const { fields } = await tableSchema();
  const property = (pattern: string | undefined) =>
    pattern === undefined ? { type: ["string", "null"] } : { type: ["string", "null"], pattern };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, constraints }) => [name, property(constraints?.pattern)])),
    required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
  };
}
