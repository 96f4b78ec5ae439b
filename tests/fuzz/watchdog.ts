import { fork } from "node:child_process";
import type { Step, Task } from "./fuzz-child.ts";

/** An input that did not end as it must. */
export interface Fault {
  readonly kind: "crash" | "hang" | "memory";
  readonly index: number;
  readonly message: string;
}

export interface Run extends Task {
  /** The child's module. */
  readonly child: URL;
  readonly limits: Limits;
  readonly onFault: (fault: Fault) => void;
}

export interface Limits {
  /** Longest time of the processor for one input, in milliseconds. */
  readonly hang: number;
  /** Most memory of the process, in bytes. */
  readonly memory: number;
}

/** How many times longer than on the processor an input may take on the wall: the machine may be busy. */
const PATIENCE = 15;
/** How many times longer an input may take when it is tried again: a new process loads the reader first. */
const LOADING = 2;

/**
 * Runs inputs in a child process that is stopped when one of them takes too long or too much memory; the next ones go on in
 * a new one. A busy machine is no hang, nor are a thousand inputs one large one: an input is tried again alone before it is
 * told.
 */
export async function runWatched(run: Run): Promise<void> {
  let from = run.from;
  while (from < run.to) {
    const stop = await watch({ ...run, from });
    if (!stop) return;
    const patient = { ...run.limits, hang: run.limits.hang * LOADING };
    const again = await watch({ ...run, from: stop.index, to: stop.index + 1, limits: patient, onFault: () => {} });
    if (again) run.onFault(again);
    from = stop.index + 1;
  }
}

/** The fault that stopped the child; null when it went through. */
function watch({ reader, seed, from, to, child: url, limits, onFault }: Run): Promise<Fault | null> {
  const task: Task = { reader, seed, from, to };
  const child = fork(url, [JSON.stringify(task)], {
    execArgv: ["--conditions=source", "--no-warnings", "--max-old-space-size=256"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  return new Promise((resolve) => {
    let last: number | null = null;
    let spent = 0;
    let alarm: NodeJS.Timeout | undefined;
    let fault: Fault | null = null;
    let said = "";
    const stop = (kind: Fault["kind"], message: string) => {
      fault ??= { kind, index: last ?? from, message };
      child.kill("SIGKILL");
    };
    child.stderr?.on("data", (piece) => (said = (said + piece).slice(-2000)));
    child.on("message", ({ index, peak, cpu, crash }: Step) => {
      clearTimeout(alarm);
      if (peak > limits.memory) return stop("memory", `${Math.round(peak / 1e6)} MB`);
      if (last !== null && cpu - spent > limits.hang) return stop("hang", `${Math.round(cpu - spent)} ms`);
      last = index;
      spent = cpu;
      if (crash !== undefined) onFault({ kind: "crash", index, message: crash });
      const wall = limits.hang * PATIENCE;
      if (index < to) alarm = setTimeout(() => stop("hang", `over ${wall} ms`), wall);
    });
    child.on("exit", (code, signal) => {
      clearTimeout(alarm);
      if (last !== to)
        fault ??= { kind: "crash", index: last ?? from, message: `ended with ${code ?? signal}\n${said}` };
      resolve(fault);
    });
  });
}
