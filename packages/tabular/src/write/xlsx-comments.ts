import { columnLetters } from "@opendatalocale/report";
import { xmlText } from "./sheet-document.ts";
import type { CommentPlace } from "./write-xlsx.ts";

/** The comments of a sheet: their texts here, the boxes they show in in the drawing. Read once the sheet is written. */
export async function* commentsPart(places: readonly CommentPlace[]): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>OpenDataLocale</author></authors><commentList>';
  for (const { row, column, text } of places)
    yield `<comment ref="${columnLetters(column)}${row}" authorId="0"><text><t xml:space="preserve">${xmlText(text)}</t></text></comment>`;
  yield "</commentList></comments>";
}

export async function* drawingPart(places: readonly CommentPlace[]): AsyncGenerator<string> {
  yield '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>';
  for (const [index, { row, column }] of places.entries())
    yield `<v:shape id="c${index}" type="#_x0000_t202" style="position:absolute;width:240pt;height:90pt;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>${column}, 10, ${row}, 5, ${column + 4}, 10, ${row + 5}, 5</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  yield "</xml>";
}
