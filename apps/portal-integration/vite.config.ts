import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rolldown } from "vite";

const web = fileURLToPath(new URL("src/web", import.meta.url));
/** Each page is a document of its own, with what it needs and no more. */
const pages = readdirSync(web).filter((name) => name.endsWith(".html"));

/** The pages: static files with relative addresses, so that they may be served from any folder. */
export default defineConfig({
  root: web,
  base: "./",
  publicDir: "public",
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // Everything is a file: the page's security policy allows no inline data.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        ...Object.fromEntries(pages.map((name) => [name.replace(".html", ""), `${web}/${name}`])),
        "service-worker": `${web}/offline/service-worker.ts`,
      },
      output: {
        entryFileNames: ({ name }) => (name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  plugins: [precache()],
});

/** Tells the service worker the files it keeps for offline use, those of the page that checks; their list changes when any of them does. */
function precache(): Plugin {
  return {
    name: "precache",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["service-worker.js"];
      if (worker?.type !== "chunk") throw new Error("the service worker was not built");
      const isForOthers = new Set(
        pages.flatMap((name) => (name === "index.html" ? [] : [name, ...entryFiles(bundle, name)])),
      );
      for (const name of entryFiles(bundle, "index.html")) isForOthers.delete(name);
      const names = Object.keys(bundle).filter((name) => name !== worker.fileName && !isForOthers.has(name));
      const files = ["./", ...names, "icon.svg", "manifest.webmanifest"];
      if (!worker.code.includes("FILES_OF_THE_BUILD")) throw new Error("the service worker has no place for its list");
      worker.code = worker.code.replaceAll("FILES_OF_THE_BUILD", JSON.stringify(files));
    },
  };
}

/** Scripts and styles that a page brings, with those it imports, now or later. */
function entryFiles(bundle: Rolldown.OutputBundle, page: string): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk") return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const output of Object.values(bundle))
    if (output.type === "chunk" && output.facadeModuleId === `${web}/${page}`) visit(output.fileName);
  return [...found];
}
