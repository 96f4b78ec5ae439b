import { expect, test } from "vitest";
import { typeset } from "./typeset.ts";

test.each([
  ["« 01/01/2023 » n’est pas une date.", "«_01/01/2023_» n’est pas une date."],
  ["Choisissez parmi : « oui », « non ».", "Choisissez parmi_: «_oui_», «_non_»."],
  ["À 100 %, pourquoi ?", "À 100_%, pourquoi_?"],
  ["a :b and 3 %20", "a :b and 3 %20"],
])("%s", (text, set) => {
  expect(typeset(text)).toBe(set.replaceAll("_", "\u00a0"));
});
