import { existsSync } from "node:fs";
import { build } from "esbuild";
import { bench, project } from "./folders.ts";

/** The product as a user installs it: JavaScript, without the cost of stripping types at each start. Answers the folder. */
export async function bundleProduct(): Promise<string> {
  const outdir = `${bench}product/dist`;
  const worker = `${project}packages/validator/src/node/threads/row-worker.ts`;
  await build({
    entryPoints: {
      measure: `${project}tests/bench/measure.ts`,
      odl: `${project}packages/cli/src/odl.ts`,
      // Where the validator looks for it once built.
      ...(existsSync(worker) ? { "node/threads/row-worker": worker } : {}),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    conditions: ["source"],
    banner: {
      js: 'import { createRequire as forCommonJs } from "node:module"; const require = forCommonJs(import.meta.url);',
    },
    logLevel: "error",
  });
  return outdir;
}
