import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { keptExtension } from "./portal.ts";

const script = fileURLToPath(new URL("../../apps/ckanext-opendatalocale/test.sh", import.meta.url));

/** On the servers of our own portal, with a database and an index apart. */
test.skipIf(keptExtension(inject("portal")) === null)(
  "the extension's own tests: ruff, mypy, pytest with CKAN's fixtures",
  { timeout: 840_000 },
  () => {
    const { status, stdout, stderr } = spawnSync(script, { encoding: "utf8", timeout: 830_000 });
    expect(status, `${stdout}\n${stderr}`.slice(-8000)).toBe(0);
  },
);
