import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

export interface Done {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const own = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
/** The path of a machine with the Node that this project runs on, and with whatever Node it came with. */
export const recentNode = { PATH: [dirname(process.execPath), ...own].join(delimiter) };
export const anyNode = { PATH: own.join(delimiter) };

/** Runs a program as the machine of a forge would: without this project's own binaries on its path. */
export async function shell(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  atOutput: (out: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Done> {
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, ...recentNode, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
    atOutput(err, (signal) => child.kill(signal));
  });
  const status = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? -1));
  });
  return { status, out, err };
}
