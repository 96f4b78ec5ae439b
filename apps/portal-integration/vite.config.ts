import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { sharedHead } from "./shared-head.ts";

const web = fileURLToPath(new URL("src/web", import.meta.url));
/** Each page is a document of its own, with what it needs and no more. */
const pages = readdirSync(web).filter((name) => name.endsWith(".html"));

/** What other sites load: a file of its own, at an address that stays. */
const ELEMENT = "embed/opendatalocale-report";
const STABLE = ["service-worker", ELEMENT];

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
        [ELEMENT]: fileURLToPath(new URL("src/embed/opendatalocale-report.ts", import.meta.url)),
      },
      output: {
        entryFileNames: ({ name }) => (STABLE.includes(name) ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
  plugins: [sharedHead(), precache(), standAlone()],
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
      isForOthers.add(`${ELEMENT}.js`);
      for (const name of entryFiles(bundle, "index.html")) isForOthers.delete(name);
      const names = Object.keys(bundle).filter((name) => name !== worker.fileName && !isForOthers.has(name));
      const files = ["./", ...names, "icon.svg", "manifest.webmanifest"];
      if (!worker.code.includes("FILES_OF_THE_BUILD")) throw new Error("the service worker has no place for its list");
      worker.code = worker.code.replaceAll("FILES_OF_THE_BUILD", JSON.stringify(files));
    },
  };
}

/** The element runs in pages of others as a plain script: it shares no file with our pages, and leaves no name in theirs. */
function standAlone(): Plugin {
  return {
    name: "stand-alone",
    enforce: "post",
    generateBundle(_, bundle) {
      const element = bundle[`${ELEMENT}.js`];
      if (element?.type !== "chunk") throw new Error("the element was not built");
      if (element.imports.length + element.dynamicImports.length + element.exports.length > 0)
        throw new Error("the element does not stand alone");
      element.code = `(()=>{${element.code}})();\n`;
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
