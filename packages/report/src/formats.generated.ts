// Written by tools/generate.ts from the files of formats/. Do not edit.
import type { Format } from "./format.ts";
import { format as codeclimate } from "./formats/codeclimate.ts";
import { format as csv } from "./formats/csv.ts";
import { format as dotenv } from "./formats/dotenv.ts";
import { format as frictionless } from "./formats/frictionless.ts";
import { format as github } from "./formats/github.ts";
import { format as html } from "./formats/html.ts";
import { format as json } from "./formats/json.ts";
import { format as junit } from "./formats/junit.ts";
import { format as markdown } from "./formats/markdown.ts";
import { format as sarif } from "./formats/sarif.ts";
import { format as text } from "./formats/text.ts";
import { format as validata } from "./formats/validata.ts";

export const formats: readonly Format[] = [
  codeclimate,
  csv,
  dotenv,
  frictionless,
  github,
  html,
  json,
  junit,
  markdown,
  sarif,
  text,
  validata,
];
