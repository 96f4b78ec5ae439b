import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const web = fileURLToPath(new URL("src/web", import.meta.url));

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
      input: { index: `${web}/index.html`, "service-worker": `${web}/offline/service-worker.ts` },
      output: {
        entryFileNames: ({ name }) => (name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  plugins: [precache()],
});

/** Tells the service worker the files it keeps for offline use; their list changes when any of them does. */
function precache(): Plugin {
  return {
    name: "precache",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["service-worker.js"];
      if (worker?.type !== "chunk") throw new Error("the service worker was not built");
      const names = Object.keys(bundle).filter((name) => name !== worker.fileName);
      const files = ["./", ...names, "icon.svg", "manifest.webmanifest"];
      if (!worker.code.includes("FILES_OF_THE_BUILD")) throw new Error("the service worker has no place for its list");
      worker.code = worker.code.replaceAll("FILES_OF_THE_BUILD", JSON.stringify(files));
    },
  };
}
