import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bin, packages, root, run } from "./consumer.ts";

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

/** Builds, packs and installs everything, in an empty project, as a stranger would. */
export function setup(project: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), "odl-packaging-"));
  const tarballs = join(work, "tarballs");
  const consumer = join(work, "consumer");
  run(bin("turbo"), ["run", "build"], root);
  mkdirSync(tarballs);
  mkdirSync(consumer);
  const files: Record<string, string> = {};
  for (const name of packages) {
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
