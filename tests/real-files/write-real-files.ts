import { writeFileSync } from "node:fs";
import { realFiles, realFilesPage } from "./real-files-page.ts";

/** `pnpm real-files`: what becomes of published files, where they stand beside the project. */
if (realFiles().length === 0) {
  console.error("no published file beside the project: docs/real-files.md is left as it is");
  process.exitCode = 2;
} else writeFileSync(new URL("../../docs/real-files.md", import.meta.url), await realFilesPage());
