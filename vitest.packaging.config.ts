import { defineConfig } from "vitest/config";

/** `pnpm test:packaging`: builds, packs and installs every package as a stranger would; apart from `pnpm test` because it builds. */
export default defineConfig({
  test: {
    include: ["tests/packaging/**/*.test.ts"],
    globalSetup: ["tests/packaging/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
