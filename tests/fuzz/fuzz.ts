import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inputsOf } from "./input-of.ts";
import { fuzzedReader, readerNames } from "./readers.ts";
import { type Fault, runWatched } from "./watchdog.ts";

/**
 * `pnpm test:fuzz`: damaged files through every reader, to the report. None may crash, take over two seconds or 300 MB; each
 * must end in a report or a coded failure. A fault's file is kept in `tests/fuzz/faults/`, and
 * `--reader xlsx --seed 7 --only 123` runs it again.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    reader: { type: "string" },
    only: { type: "string" },
    /** Time for all readers together, in seconds; what was not run is said. */
    seconds: { type: "string", default: "240" },
  },
});
/** Between two of them the time is looked at: a slow reader must not take that of the next ones. */
const BATCH = 200;
const folder = new URL("faults/", import.meta.url);
const limits = { hang: 2000, memory: 300_000_000 };
const seed = Number(values.seed);
const runs = Number(values.runs);
const names = values.reader ? values.reader.split(",") : readerNames;
let faults = 0;

for (const [rank, reader] of names.entries()) {
  const started = performance.now();
  const share = ((Number(values.seconds) * 1000 - process.uptime() * 1000) / (names.length - rank)) | 0;
  const inputOf = await inputsOf(reader, seed);
  const { extension } = await fuzzedReader(reader);
  const onFault = (fault: Fault) => {
    faults++;
    mkdirSync(folder, { recursive: true });
    const path = new URL(`${reader}-${seed}-${fault.index}${extension}`, folder);
    writeFileSync(path, inputOf(fault.index));
    console.error(`${reader} --seed ${seed} --only ${fault.index}: ${fault.kind}\n${fault.message}`);
  };
  const first = values.only === undefined ? 0 : Number(values.only);
  const last = values.only === undefined ? runs : first + 1;
  let done = first;
  while (done < last && (performance.now() - started < share || values.only !== undefined)) {
    const to = Math.min(last, done + BATCH);
    await runWatched({
      reader,
      seed,
      from: done,
      to,
      limits,
      child: new URL("fuzz-child.ts", import.meta.url),
      onFault,
    });
    done = to;
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${reader}: ${done - first} of ${last - first} inputs, seed ${seed}, ${seconds} s`);
}
console.log(faults === 0 ? "no fault" : `${faults} faults, kept in tests/fuzz/faults/`);
process.exitCode = faults === 0 ? 0 : 1;
