import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { oldNode } from "./old-node.ts";

test.each([
  ["20.20.2", true],
  ["22.17.9", true],
  ["22.18.0", false],
  ["24.0.0", false],
  ["100.1.0", false],
])("Node %s is old: %s", (version, isOld) => {
  expect(oldNode(version) !== null).toBe(isOld);
});

test("what it asks for is what package.json asks for", () => {
  const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(engines.node).toBe(">=22.18");
  expect(oldNode("20.0.0")?.en).toContain("22.18");
});
