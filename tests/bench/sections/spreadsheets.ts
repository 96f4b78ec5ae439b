import { readdirSync } from "node:fs";
import { writeXlsxFile } from "../files/write-xlsx-file.ts";
import { bench, project } from "../folders.ts";
import { agreement, readers } from "../peers/spreadsheet-texts.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const ROWS = 100_000;
const corpus = `${project}tests/spreadsheets/files/`;

/** Reading a workbook of 100,000 rows of 17 columns completely; and who reads the corpus right. */
export const section: Section = {
  name: "spreadsheets",
  title: "Spreadsheets",
  seconds: 600,
  async run(runner) {
    const path = `${bench}deliberations-${ROWS}.xlsx`;
    const bytes = await writeXlsxFile(ROWS, path);
    const job = { path, schema: "" };
    const found = await runner.alternate({
      odlRead: { engine: "odlRead", job },
      odl: { engine: "odl", job: { path, schema: "scdl/deliberations" } },
      exceljs: { engine: "exceljs", job },
      readExcelFile: { engine: "readExcelFile", job, rounds: 3 },
      hucre: { engine: "hucre", job, rounds: 3 },
    });
    const faster = ratio(found.exceljs, found.odlRead);
    const peak = median(found.odlRead.map((one) => one.mebibytes));
    const labels = {
      odlRead: "**odl**, complete reading",
      odl: "**odl validate**, every check, report",
      exceljs: "exceljs, streaming",
      readExcelFile: "read-excel-file",
      hucre: "hucre",
    };
    const files = readdirSync(corpus).filter((file) => file.endsWith(".xlsx"));
    const right: string[][] = [];
    for (const [name, read] of Object.entries(readers)) {
      const scores: string[] = [];
      for (const file of files) scores.push(await agreement(read, corpus + file, runner.peers));
      right.push([name, ...scores]);
    }
    return {
      goals: [
        {
          measure: "XLSX of 100,000 × 17, complete reading, against exceljs streaming",
          goal: "8× faster, under 150 MB",
          ours: `${milliseconds(median(found.odlRead.map(({ ms }) => ms)))}, ${mebibytes(peak)}`,
          beside: `${milliseconds(median(found.exceljs.map(({ ms }) => ms)))}: ${times(faster)}`,
          isMet: faster >= 8 && peak * 1.048576 < 150,
        },
      ],
      tables: [
        {
          title: `deliberations, ${ROWS.toLocaleString("en")} rows, XLSX of ${(bytes / 1e6).toFixed(1)} MB`,
          columns: ["", "median", "peak memory", "non-empty cells", "its time / ours", "rounds"],
          rows: Object.entries(found).map(([name, measures]) => [
            Object.entries(labels).find(([key]) => key === name)?.[1] ?? name,
            milliseconds(median(measures.map(({ ms }) => ms))),
            mebibytes(median(measures.map((one) => one.mebibytes))),
            measures[0]?.cells?.toLocaleString("en") ?? "—",
            times(ratio(measures, found.odlRead)),
            String(measures.length),
          ]),
        },
        {
          title: "Cells of the first sheet of the corpus that read as the sheet shows them, in the form of open data",
          columns: ["", ...files.map((file) => file.replace(".xlsx", ""))],
          rows: right,
        },
      ],
      notes: [
        ...runner.notes,
        "In the second table, texts are compared after the library's own dates, numbers and booleans are written as ISO 8601, plain decimals, true and false. What the sheet shows is what `tests/spreadsheets` asserts of our reader.",
      ],
    };
  },
};
