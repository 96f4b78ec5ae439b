import { defineConfig } from "vitest/config";

/** `pnpm test:oracle`: needs Python 3.11 and PyPI, so it is apart from `pnpm test`. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: { include: ["tests/oracle/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 900_000 },
});
