import type { Step } from "./fuzz-child.ts";

/** A child process with one fault of each kind, to prove that the watchdog sees them. */
const { from, to } = JSON.parse(process.argv[2] ?? "{}");
const kept: Uint8Array[] = [];
for (let index = from; index < to; index++) {
  say({ index });
  if (index === 1) say({ index, crash: "thrown" });
  if (index === 3) for (;;);
  if (index === 5) kept.push(new Uint8Array(400_000_000).fill(1));
  if (index === 7) process.exit(9);
}
say({ index: to });
process.disconnect();

function say(step: Omit<Step, "peak" | "cpu">): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ ...step, peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 });
}
