import { defineConfig } from "vitest/config";

/**
 * `pnpm test:ckan`: against a real CKAN, brought up on loopback, or the one of `CKAN_URL` and `CKAN_TOKEN`. Apart from
 * `pnpm test`: it needs Debian, PyPI and Maven.
 */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  // Where globalSetup runs.
  environments: { __vitest__: { resolve: { conditions: ["source"] } } },
  test: {
    include: ["tests/ckan/**/*.test.ts"],
    globalSetup: "tests/ckan/setup.ts",
    // One portal for all: what one file publishes, another would harvest.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
