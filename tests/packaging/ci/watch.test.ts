import { cpSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { shell } from "./shell.ts";

const example = fileURLToPath(new URL("../../../examples/ci", import.meta.url));
const { work, consumer } = inject("packed");

test("the installed odl watches until Ctrl-C, and ends with what the last check said", async () => {
  const folder = mkdtempSync(join(work, "watch-"));
  cpSync(example, folder, { recursive: true });
  const rounds = (err: string) => err.split("En attente de changements").length - 1;
  let [isMended, isStopped] = [false, false];
  const { status, out } = await shell(
    join(consumer, "node_modules", ".bin", "odl"),
    ["watch"],
    folder,
    {},
    (err, kill) => {
      if (rounds(err) === 1 && !isMended) {
        isMended = true;
        renameSync(join(folder, "donnees/deliberations-2023.csv"), join(folder, "donnees/mises-de-cote.csv"));
        cpSync(join(folder, "donnees/subventions-2023.csv"), join(folder, "donnees/subventions-2024.csv"));
      }
      if (rounds(err) >= 2 && !isStopped) {
        isStopped = true;
        kill("SIGINT");
      }
    },
  );
  expect(out).toMatch(/✘ À corriger[\s\S]*subventions-2024\.csv/);
  // No file is left for the deliberations that the configuration names: not checked.
  expect(status).toBe(2);
}, 60_000);
