import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** The pages as they are published, built anew in a folder of their own. */
export async function buildPages() {
  const folder = mkdtempSync(join(tmpdir(), "odl-web-"));
  const configFile = fileURLToPath(new URL("../../../vite.config.ts", import.meta.url));
  // A test runner's own NODE_ENV would make a build for development, larger and other than what is published.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ configFile, logLevel: "silent", build: { outDir: folder } });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a page needs before it shows anything, compressed: its document, and the scripts and styles that the document names. In bytes. */
export function firstLoad(folder: string, page: string): number {
  const document = readFileSync(join(folder, page), "utf8");
  const parts = [...document.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  return [page, ...new Set(parts)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}
