import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { bundleProduct } from "./bundle.ts";
import { bench } from "./folders.ts";
import { npmPeers } from "./peers/install.ts";
import { quickCheck } from "./quick-check.ts";
import { Runner } from "./runner.ts";
import type { Result, Section } from "./section.ts";
import { section as browser } from "./sections/browser.ts";
import { section as faults } from "./sections/faults.ts";
import { section as harvest } from "./sections/harvest.ts";
import { section as keys } from "./sections/keys.ts";
import { section as official } from "./sections/official.ts";
import { section as parsing } from "./sections/parsing.ts";
import { section as portalDump } from "./sections/portal-dump.ts";
import { section as rules } from "./sections/rules.ts";
import { section as scaling } from "./sections/scaling.ts";
import { section as spreadsheets } from "./sections/spreadsheets.ts";
import { section as startUp } from "./sections/start-up.ts";
import { section as threads } from "./sections/threads.ts";
import { keep, machine, writePage } from "./write-page.ts";

/**
 * `pnpm bench [--only <section>…] [--rounds <n>]`: measures, prints, writes docs/benchmarks.md. Sections measured before keep their results.
 * `pnpm bench --quick`: fails only when ours, which checks everything, is slower than a peer that only parses.
 */
const sections: readonly Section[] = [
  parsing,
  rules,
  threads,
  scaling,
  keys,
  faults,
  startUp,
  browser,
  spreadsheets,
  official,
  harvest,
  portalDump,
];
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
  },
});
const wanted = values.only.flatMap((names) => names.split(","));
const unknown = wanted.find((name) => !sections.some((section) => section.name === name));
if (unknown !== undefined) throw new Error(`no section ${unknown}: ${sections.map(({ name }) => name).join(", ")}`);

mkdirSync(`${bench}results`, { recursive: true });
const product = await bundleProduct();
console.log(machine());
if (values.quick) process.exitCode = (await quickCheck(product)) ? 0 : 1;
else await measureAll();

async function measureAll(): Promise<void> {
  const peers = npmPeers();
  for (const section of sections) {
    if (wanted.length > 0 && !wanted.includes(section.name)) continue;
    console.log(`\n## ${section.title}`);
    const runner = new Runner({
      rounds: Number(values.rounds),
      product,
      peers,
      seconds: section.seconds,
    });
    try {
      const result = await section.run(runner);
      keep(section, result, runner.rounds);
      print(result);
    } catch (error) {
      // One section must not lose the others' hours.
      console.error(`${section.name} failed:`, error);
      process.exitCode = 1;
    }
  }
  writePage(sections);
  console.log("\nwritten: docs/benchmarks.md");
}

function print({ goals, tables, notes }: Result): void {
  for (const { title, columns, rows } of tables) {
    console.log(title);
    console.table(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column || " ", row[index]]))));
  }
  for (const { measure, goal, ours, beside, isMet } of goals)
    console.log(`${isMet ? "✓" : "✗"} ${measure}: ${ours}; ${beside} (goal: ${goal})`);
  for (const note of notes) console.log(`- ${note}`);
}
