#!/usr/bin/env node
import { oldNode } from "./old-node.ts";
import { languageIn, run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

// A reader that closes early (`odl … | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const args = process.argv.slice(2);
const refusal = oldNode(process.versions.node);
if (refusal) {
  process.stderr.write(`odl: ${refusal[languageIn(args)]} [old-node]\n`);
  process.exitCode = 2;
} else process.exitCode = await run(args, processTerminal());
