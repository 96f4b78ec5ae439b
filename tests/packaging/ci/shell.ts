import { spawn } from "node:child_process";
import { delimiter } from "node:path";

export interface Done {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program as the machine of a forge would: without this project's own binaries on its path. */
export async function shell(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  atOutput: (out: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Done> {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, PATH: path.join(delimiter), ...env },
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
