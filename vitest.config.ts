import { defineConfig } from "vitest/config";

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
    ],
    testTimeout: 30_000,
  },
});
