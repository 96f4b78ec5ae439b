export type { ExitStatus } from "./command.ts";
export { run } from "./run.ts";
export type { Terminal } from "./terminal.ts";
