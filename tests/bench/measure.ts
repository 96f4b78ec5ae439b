import { type EngineName, engines } from "./engines.ts";

/** Runs one engine on one file in a process of its own: node measure.ts <engine> <file> <schema> → {"ms","mebibytes","rows"}. */
const [name = "", path = "", schema = ""] = process.argv.slice(2);
if (!Object.hasOwn(engines, name)) throw new Error(`no engine ${name}`);
// The line above makes `name` one of the engines.
const engine = engines[name as EngineName];
const started = performance.now();
const rows = await engine.go(path, schema);
const ms = performance.now() - started;
process.stdout.write(JSON.stringify({ ms, mebibytes: process.resourceUsage().maxRSS / 1024, rows }));
