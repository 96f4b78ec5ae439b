import { defineConfig } from "vitest/config";

/** `pnpm test:load`: what takes minutes and both processors, one after the other. It prints what it measured. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["tests/load/**/*.test.ts", "apps/portal-integration/src/server/jobs/killed.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
