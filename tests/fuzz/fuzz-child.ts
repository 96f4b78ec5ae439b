import { checkInput } from "./check-input.ts";
import { inputsOf } from "./input-of.ts";

/** Which inputs a child process goes through. */
export interface Task {
  readonly reader: string;
  readonly seed: number;
  /** First input, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Said before each input, and once after the last: the input to come, and what the process took so far. */
export interface Step {
  readonly index: number;
  /** The most memory it ever had, in bytes. */
  readonly peak: number;
  /** Time of the processor, in milliseconds. */
  readonly cpu: number;
  /** What an input threw, when it did. */
  readonly crash?: string;
}

const { reader = "", seed, from, to }: Partial<Task> = JSON.parse(process.argv[2] ?? "{}");
// Its parent stopped: nobody listens any more.
process.on("disconnect", () => process.exit());
const inputOf = await inputsOf(reader, Number(seed));
for (let index = Number(from); index < Number(to); index++) {
  const bytes = inputOf(index);
  say({ index });
  try {
    await checkInput(`${index}.${reader}`, bytes, index);
  } catch (error) {
    say({ index, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
say({ index: Number(to) });
process.disconnect();

function say(step: Omit<Step, "peak" | "cpu">): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ ...step, peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 });
}
