import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../odl-portal.ts", import.meta.url));

/** A process of the service that is started again whenever it ends, as systemd or Docker would. */
export interface SupervisedProcess {
  /** What it said on its error output. */
  readonly said: string[];
  readonly pid: () => number | undefined;
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

export function supervise(
  command: "serve" | "worker",
  environment: Readonly<Record<string, string>>,
): SupervisedProcess {
  const said: string[] = [];
  let isWanted = true;
  let child: ChildProcess | undefined;
  const start = () => {
    const env = { ...process.env, ...environment };
    child = spawn(process.execPath, ["--conditions=source", program, command], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
    child.once("exit", () => {
      if (isWanted) setTimeout(start, 200);
    });
  };
  start();
  // Nothing outlives the test that started it.
  process.once("exit", () => child?.kill("SIGKILL"));
  return {
    said,
    pid: () => child?.pid,
    kill: () => void child?.kill("SIGKILL"),
    stop: async () => {
      isWanted = false;
      const ending = child;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      ending.kill("SIGTERM");
      await Promise.race([new Promise((resolve) => ending.once("exit", resolve)), sleep(30_000)]);
      ending.kill("SIGKILL");
    },
  };
}

/** Megabytes of memory that a process holds now, and held at most (Linux). */
export async function memoryOf(pid: number): Promise<{ readonly now: number; readonly most: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? "0") / 1024;
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}
