// Written by tools/generate.ts from the files of forms/. Do not edit.
import type { FormEntry } from "./forms.ts";

export const forms: readonly FormEntry[] = [
  { name: "docx", load: async () => (await import("./forms/docx.ts")).form },
  { name: "html", load: async () => (await import("./forms/html.ts")).form },
  { name: "markdown", load: async () => (await import("./forms/markdown.ts")).form },
  { name: "odt", load: async () => (await import("./forms/odt.ts")).form },
  { name: "pdf", load: async () => (await import("./forms/pdf.ts")).form },
];
