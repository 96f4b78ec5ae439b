import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

/** What is packed and installed once for every test of this folder. */
export interface Packed {
  /** A folder for the tests. */
  readonly work: string;
  /** A tarball a package. */
  readonly tarballs: string;
  /** An empty project where a stranger has installed them all. */
  readonly consumer: string;
}

declare module "vitest" {
  interface ProvidedContext {
    packed: Packed;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, [...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Builds, packs and installs everything, in an empty project, as a stranger would. */
export function setup(project: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), "odl-packaging-"));
  const tarballs = join(work, "tarballs");
  const consumer = join(work, "consumer");
  run(join(root, "node_modules", ".bin", "turbo"), ["run", "build"], root);
  mkdirSync(tarballs);
  mkdirSync(consumer);
  const files: Record<string, string> = {};
  for (const name of readdirSync(`${root}packages`)) {
    run("npx", ["--yes", "pnpm@12", "pack", "--pack-destination", tarballs], `${root}packages/${name}`);
    const { version } = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, "utf8"));
    files[`@opendatalocale/${name}`] = `file:${join(tarballs, `opendatalocale-${name}-${version}.tgz`)}`;
  }
  writeFileSync(
    join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module", dependencies: files, overrides: files }),
  );
  run("npm", ["install", "--no-audit", "--no-fund"], consumer);
  project.provide("packed", { work, tarballs, consumer });
  return () => rmSync(work, { recursive: true, force: true });
}
