import { defineConfig } from "vitest/config";

/** `pnpm test:image`: builds what the Dockerfile builds, on this machine; apart from `pnpm test` because it takes minutes. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: { include: ["tests/image/replay.test.ts"], testTimeout: 60_000, hookTimeout: 900_000 },
});
