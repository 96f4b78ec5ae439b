import { defineConfig, type Options } from "tsup";

/** One build for every package: ESM JavaScript by tsup; declarations come from `tsc` (see docs/decisions.md). */
export function packageBuild(entry: Record<string, string>, more: Options = {}) {
  return defineConfig({
    entry,
    format: "esm",
    target: "es2023",
    dts: false,
    clean: true,
    splitting: true,
    treeshake: true,
    ...more,
  });
}
