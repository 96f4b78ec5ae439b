// Written by tools/generate.ts from the files of formats/. Do not edit.
import type { Format } from "./format.ts";
import { format as frictionless } from "./formats/frictionless.ts";
import { format as json } from "./formats/json.ts";
import { format as text } from "./formats/text.ts";
import { format as validata } from "./formats/validata.ts";

export const formats: readonly Format[] = [
  frictionless,
  json,
  text,
  validata,
];
