import { defineConfig } from "vitest/config";
import { portalTests } from "./vitest.portal.config.ts";

/** Everything is tested from source: the private `source` condition of each package leads to its .ts files. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: [
      "**/node_modules/**",
      "**/dist/**",
      "tests/oracle/**",
      "tests/packaging/**",
      "tests/ckan/**",
      "tests/load/**",
      "tests/image/replay.test.ts",
      ...portalTests,
    ],
    globalSetup: "tests/browser/unpack-browser.ts",
    setupFiles: "tests/property-seed.ts",
    testTimeout: 60_000,
    // Many wait for a database or a browser: two processors serve four of them.
    maxWorkers: 4,
  },
});
