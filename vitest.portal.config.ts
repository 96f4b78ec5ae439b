import { defineConfig } from "vitest/config";

/** What waits for browsers, portals and deaths rather than for processors: minutes, apart from `pnpm test`. */
export const portalTests = [
  "apps/portal-integration/src/embed/**/*.test.ts",
  "apps/portal-integration/src/server/jobs/*.test.ts",
  "apps/portal-integration/src/server/write-back/*.test.ts",
  "apps/portal-integration/src/web/test/*.test.ts",
];

/** `pnpm test:portal`: the service with its pages, portals beside it, and what happens when it is killed. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  // They wait more than they compute.
  test: { include: portalTests, globalSetup: "tests/browser/unpack-browser.ts", testTimeout: 60_000, maxWorkers: 3 },
});
