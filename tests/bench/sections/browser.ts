import { createServer } from "node:http";
import { build } from "esbuild";
import { launchBrowser } from "../../browser/browser.ts";
import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench, project } from "../folders.ts";
import { median, milliseconds, type Section, times } from "../section.ts";

const ROWS = 615_000;
const { schema } = benchFiles.deliberations;

/** The page counts its frames while the worker checks the file that was chosen. */
const page = `<!doctype html><title>banc</title><input type="file"><script type="module">
document.querySelector("input").onchange = ({ target }) => {
  const worker = new Worker("/worker.js", { type: "module" });
  const started = performance.now();
  const frames = [];
  let running = true;
  const count = (time) => { frames.push(time); if (running) requestAnimationFrame(count); };
  requestAnimationFrame(count);
  worker.onerror = ({ message }) => { globalThis.result = { error: message }; };
  worker.onmessage = ({ data }) => {
    running = false;
    const gaps = frames.slice(1).map((time, index) => time - frames[index]);
    globalThis.result = { ms: performance.now() - started, frames: frames.length, longest: Math.max(...gaps), late: gaps.filter((gap) => gap > 34).length, ...data };
  };
  worker.postMessage(target.files[0]);
};
</script>`;

const worker = `import { validate } from "@opendatalocale/validator";
self.onmessage = async ({ data }) => {
  const { stats } = await validate(data, { schema: "${schema}" });
  self.postMessage({ errors: stats.errors, rows: stats.rows });
};`;

/** What the page saw while the worker worked. */
interface Frames {
  readonly ms: number;
  readonly frames: number;
  /** Longest wait between two frames, and how many took more than two frames' time. */
  readonly longest: number;
  readonly late: number;
  readonly rows: number;
  readonly error?: string;
}

/** 200 MB in a Web Worker of Chromium. */
export const section: Section = {
  name: "browser",
  title: "In a browser",
  seconds: 300,
  async run(runner) {
    const path = `${bench}deliberations-${ROWS}.csv`;
    const bytes = writeBenchFile("deliberations", ROWS, path);
    const server = await serve(await bundle());
    const browser = await launchBrowser();
    const found: Frames[] = [];
    const node: number[] = [];
    try {
      for (let round = 0; round < runner.rounds; round++) {
        const tab = await browser.newPage();
        await tab.goto(server.address);
        await tab.setInputFiles("input", path);
        await tab.waitForFunction("globalThis.result", undefined, { timeout: runner.left });
        const result: Frames = await tab.evaluate("globalThis.result");
        if (result.error) throw new Error(result.error);
        if (result.rows !== ROWS) throw new Error(`the browser saw ${result.rows} rows of ${ROWS}`);
        found.push(result);
        await tab.close();
        const measure = await runner.measure("odl", { path, schema });
        if (measure) node.push(measure.ms);
      }
    } finally {
      await browser.close();
      server.close();
    }
    const ms = median(found.map((one) => one.ms));
    const slower = ms / median(node);
    const [fps, late, longest] = [
      median(found.map((one) => (one.frames * 1000) / one.ms)),
      median(found.map((one) => one.late)),
      median(found.map((one) => one.longest)),
    ];
    return {
      goals: [
        {
          measure: `Browser, ${(bytes / 1e6).toFixed(0)} MB in a Web Worker (Chromium)`,
          goal: "60 frames a second; within 2× of Node",
          ours: `${milliseconds(ms)}, ${fps.toFixed(0)} frames a second, longest ${longest.toFixed(0)} ms`,
          beside: `Node: ${milliseconds(median(node))}; ${times(slower)} its time; ${late} late frames`,
          isMet: fps >= 58 && slower <= 2,
        },
      ],
      tables: [],
      notes: [
        "The browser's time includes starting the worker and loading its modules; Node's does not include its start.",
        ...runner.notes,
      ],
    };
  },
};

async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: project, loader: "ts", sourcefile: "worker.ts" },
    bundle: true,
    splitting: true,
    outdir: "/",
    format: "esm",
    platform: "browser",
    conditions: ["source"],
    write: false,
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/stdin\.js$/, "worker.js"), contents]));
}

async function serve(scripts: ReadonlyMap<string, Uint8Array>) {
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts.get(url);
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script ?? page);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { address: `http://127.0.0.1:${address.port}/`, close: () => void server.close() };
}
