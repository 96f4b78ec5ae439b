import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { bench, project } from "./folders.ts";
import type { Result, Section, Table } from "./section.ts";

export interface Kept extends Result {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
}

const fileOf = ({ name }: Section) => `${bench}results/${name}.json`;

export function keep(section: Section, result: Result, rounds: number): void {
  const kept: Kept = { ...result, date: new Date().toISOString().slice(0, 10), machine: machine(), rounds };
  writeFileSync(fileOf(section), JSON.stringify(kept));
}

/** docs/benchmarks.md, from what each section last found. */
export function writePage(sections: readonly Section[]): void {
  const found = sections.flatMap((section) =>
    existsSync(fileOf(section)) ? [{ section, kept: read(fileOf(section)) }] : [],
  );
  const goals = found.flatMap(({ kept }) => kept.goals);
  const lines = [
    "# Benchmarks",
    "",
    "Written by `pnpm bench`; `pnpm bench --only <section>` measures one section again, `pnpm bench --quick` is what CI runs.",
    "Each measure is a process of its own, rounds alternate (A B C, A B C…), a ratio is the median of the rounds' ratios: quote the ratios, not the",
    "milliseconds. Our side is the product bundled as it is published, checking everything and writing its report; start-up is left out, memory is the",
    "peak of the whole process, Node itself included (a copy of its binary). Files are generated, the same on every machine; one row in a hundred holds a fault.",
    "",
    ...new Set(found.map(({ kept }) => `- ${kept.machine}`)),
    `- ${versions()}`,
    "",
    "## Goals",
    "",
    ...table({
      title: "",
      columns: ["measure", "goal", "ours", "beside", "met"],
      rows: goals.map(({ measure, goal, ours, beside, isMet }) => [measure, goal, ours, beside, isMet ? "yes" : "no"]),
    }),
  ];
  for (const { section, kept } of found) {
    lines.push("", `## ${section.title}`, "");
    lines.push(`\`pnpm bench --only ${section.name}\`, ${kept.date}, ${kept.rounds} rounds unless said otherwise.`);
    for (const one of kept.tables) lines.push("", ...table(one));
    for (const note of kept.notes) lines.push("", `- ${note}`);
  }
  writeFileSync(`${project}docs/benchmarks.md`, `${lines.join("\n")}\n`);
  // Aligned as `pnpm check` wants it: figures change the width of their columns.
  execFileSync(`${project}node_modules/.bin/biome`, ["format", "--write", "docs/benchmarks.md"], { cwd: project });
}

function read(path: string): Kept {
  return JSON.parse(readFileSync(path, "utf8"));
}

function table({ title, columns, rows }: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [...(title === "" ? [] : [`${title}:`, ""]), line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}

export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.version}`;
}

function versions(): string {
  const of = (path: string) => {
    const { name, version } = JSON.parse(readFileSync(path, "utf8"));
    return `${name} ${version}`;
  };
  const ours = ["papaparse", "csv-parse", "ajv"].map((name) => of(`${project}node_modules/${name}/package.json`));
  const names = ["@duckdb/node-api", "exceljs", "hucre", "read-excel-file"];
  const theirs = names
    .map((name) => `${bench}peers/node_modules/${name}/package.json`)
    .filter(existsSync)
    .map(of);
  return [
    of(`${project}node_modules/udsv/package.json`),
    ...ours,
    ...theirs,
    ...pythonVersions(),
    ...qsvVersion(),
  ].join(", ");
}

function pythonVersions(): string[] {
  const listed = readFileSync(`${project}tests/bench/peers/requirements.txt`, "utf8");
  return [...listed.matchAll(/^([\w-]+)==([\d.]+)/gm)].map(([, name, version]) => `${name} ${version}`);
}

function qsvVersion(): string[] {
  try {
    return [execFileSync("qsv", ["--version"], { encoding: "utf8", stdio: "pipe" }).split("-")[0] ?? ""];
  } catch {
    return [];
  }
}
