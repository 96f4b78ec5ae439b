import { expect, test } from "vitest";
import { datasetState, EXPIRES_AFTER } from "../store/dataset-state.ts";
import { writeBadge } from "./write-badge.ts";

const now = Date.parse("2026-11-25T12:00:00Z");
const at = (age: number) => new Date(now - age).toISOString();

test.each([
  ["no file", [], "not-checked", "non vérifié"],
  ["a good file", [{ verdict: "valid", checkedAt: at(0) }], "valid", "conforme"],
  ["remarks", [{ verdict: "valid-with-remarks", checkedAt: at(0) }], "valid-with-remarks", "conforme, avec remarques"],
  [
    "a good and a bad file",
    [
      { verdict: "valid", checkedAt: at(0) },
      { verdict: "invalid", checkedAt: at(0) },
    ],
    "invalid",
    "non conforme",
  ],
  [
    "one that could not be had",
    [
      { verdict: "valid", checkedAt: at(0) },
      { verdict: "not-checked", checkedAt: at(0) },
    ],
    "not-checked",
    "non vérifié",
  ],
  ["an old check", [{ verdict: "valid", checkedAt: at(EXPIRES_AFTER + 1) }], "expired", "vérification expirée"],
] as const)("%s", (_, files, state, words) => {
  expect(datasetState(files, now)).toBe(state);
  expect(writeBadge(state, "fr")).toContain(`<title>socle commun : ${words}</title>`);
});
