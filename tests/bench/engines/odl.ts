import { formats } from "@opendatalocale/report";
import { openTable } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { loadSchemaFile, validateFile } from "@opendatalocale/validator/node";
import type { Engine } from "./engine.ts";

const json = formats.find(({ name }) => name === "json");

/** The whole of `odl validate`: every type, constraint, check and rule, the report in words and as JSON. */
export const odl: Engine = {
  label: "odl validate: every check, report",
  async go({ path, schema, threads = 0 }) {
    const started = performance.now();
    let firstBlock: number | undefined;
    const options = {
      schema: schema.endsWith(".json") ? await loadSchemaFile(schema) : schema,
      threads,
      onProgress: () => {
        firstBlock ??= performance.now() - started;
      },
    };
    const report = await validateFile(path, options);
    let length = 0;
    for (const piece of json?.pieces?.(report) ?? []) length += piece.length;
    if (length === 0) throw new Error("an empty report");
    return {
      rows: report.stats.rows,
      errors: report.stats.errors,
      verdict: report.verdict,
      ...(firstBlock === undefined ? {} : { firstBlock }),
    };
  },
};

/** Reading a spreadsheet completely: entities, styles, dates, the texts of every cell as bytes. */
export const odlRead: Engine = {
  label: "odl, complete reading",
  async go({ path }) {
    const table = await openTable(openFile(path));
    let rows = 0;
    let cells = table.labels.length;
    for await (const block of table.blocks()) {
      rows += block.rows;
      const last = block.offset[block.rows] ?? 0;
      for (let cell = block.offset[0] ?? 0; cell < last; cell++)
        if ((block.end[cell] ?? 0) > (block.start[cell] ?? 0)) cells++;
    }
    await table.close();
    return { rows, cells };
  },
};
