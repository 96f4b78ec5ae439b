import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Site } from "./browser.ts";

/** The worker as the bundler of a page makes it from our sources, at `/worker.js`, and the parts that it loads on demand. */
export async function bundleWorker(source: string): Promise<Site> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL("../../", import.meta.url)), loader: "ts" },
    bundle: true,
    splitting: true,
    outdir: "/",
    entryNames: "worker",
    format: "esm",
    platform: "browser",
    conditions: ["source"],
    write: false,
    logLevel: "silent",
  });
  return Object.fromEntries(
    outputFiles.map(({ path, contents }) => [path, { type: "text/javascript", body: contents }]),
  );
}
