import { type EngineName, engines } from "./engines/index.ts";

/** Runs one engine in a process of its own: node measure.js <engine> <job as JSON> → {"ms","mebibytes",…} on the standard output. */
const [name = "", job = "{}"] = process.argv.slice(2);
if (!Object.hasOwn(engines, name)) throw new Error(`no engine ${name}`);
// The line above makes `name` one of the engines.
const engine = await engines[name as EngineName]();
const started = performance.now();
const outcome = await engine.go(JSON.parse(job));
const ms = performance.now() - started;
process.stdout.write(`\n${JSON.stringify({ ms, mebibytes: process.resourceUsage().maxRSS / 1024, ...outcome })}\n`);
// Some peers leave threads behind.
process.exit(0);
