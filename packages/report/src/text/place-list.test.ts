import { expect, test } from "vitest";
import { catalogueOf } from "../language/catalogue.ts";
import { placeList } from "./place-list.ts";

test.each([
  [[], "", ""],
  [["14"], "ligne 14", "row 14"],
  [["14", "15"], "lignes 14, 15", "rows 14, 15"],
  [["C2", "C3"], "C2, C3", "C2, C3"],
  [["D"], "D", "D"],
  [["/marches/0"], "/marches/0", "/marches/0"],
])("%j", (places, french, english) => {
  expect(placeList(places, catalogueOf("fr"))).toBe(french);
  expect(placeList(places, catalogueOf("en"))).toBe(english);
});
