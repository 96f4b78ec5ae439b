import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
/** Short names of what we publish. */
export const packages = readdirSync(`${root}packages`);

export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, [...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

export function bin(name: string): string {
  return join(root, "node_modules", ".bin", name);
}

/** What the compiler finds wrong in a stranger's files, or in the types that they import. */
export function typeErrors(
  consumer: string,
  files: readonly string[],
  module = "NodeNext",
  resolution = module,
): string[] {
  const strict = ["--noEmit", "--strict", "--skipLibCheck", "false"];
  const platform = ["--target", "es2023", "--lib", "es2023,dom,dom.iterable", "--types", "node"];
  const roots = ["--typeRoots", join(root, "node_modules", "@types")];
  const args = [...strict, ...platform, ...roots, "--module", module, "--moduleResolution", resolution, ...files];
  const { stdout } = spawnSync(bin("tsc"), args, { cwd: consumer, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}
