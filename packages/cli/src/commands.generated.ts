// Written by tools/generate.ts from the files of commands/. Do not edit.
import type { CommandEntry } from "./command.ts";

export const commands: readonly CommandEntry[] = [
  { name: "audit", load: async () => (await import("./commands/audit.ts")).command },
  { name: "check", load: async () => (await import("./commands/check.ts")).command },
  { name: "convention batch", load: async () => (await import("./commands/convention/batch.ts")).command },
  { name: "convention create", load: async () => (await import("./commands/convention/create.ts")).command },
  { name: "detect", load: async () => (await import("./commands/detect.ts")).command },
  { name: "eligibility", load: async () => (await import("./commands/eligibility.ts")).command },
  { name: "eligibility import", load: async () => (await import("./commands/eligibility/import.ts")).command },
  { name: "eligibility list", load: async () => (await import("./commands/eligibility/list.ts")).command },
  { name: "fix", load: async () => (await import("./commands/fix.ts")).command },
  { name: "harvest", load: async () => (await import("./commands/harvest.ts")).command },
  { name: "init", load: async () => (await import("./commands/init.ts")).command },
  { name: "schemas doc", load: async () => (await import("./commands/schemas/doc.ts")).command },
  { name: "schemas lint", load: async () => (await import("./commands/schemas/lint.ts")).command },
  { name: "schemas list", load: async () => (await import("./commands/schemas/list.ts")).command },
  { name: "schemas show", load: async () => (await import("./commands/schemas/show.ts")).command },
  { name: "schemas template", load: async () => (await import("./commands/schemas/template.ts")).command },
  { name: "territories import", load: async () => (await import("./commands/territories/import.ts")).command },
  { name: "territories search", load: async () => (await import("./commands/territories/search.ts")).command },
  { name: "territories show", load: async () => (await import("./commands/territories/show.ts")).command },
  { name: "validate", load: async () => (await import("./commands/validate.ts")).command },
  { name: "watch", load: async () => (await import("./commands/watch.ts")).command },
];
