import { TableError } from "./table.ts";

/** Formats recognised by their first bytes and not read (yet). */
const formats: readonly { readonly format: string; readonly magic: readonly number[] }[] = [
  { format: "Excel 97 (.xls)", magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "Parquet", magic: [0x50, 0x41, 0x52, 0x31] },
];
const binaries: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: "PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { kind: "PNG", magic: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "JPEG", magic: [0xff, 0xd8, 0xff] },
  { kind: "GIF", magic: [0x47, 0x49, 0x46, 0x38] },
  { kind: "7z", magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: "RAR", magic: [0x52, 0x61, 0x72, 0x21] },
];

/** Throws the coded error of a file that is no text table: `unsupported-format`, `binary-file`. */
export function refuseOtherFormats(head: Uint8Array): void {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) throw new TableError("unsupported-format", { format: zipKind(head) });
  const format = formats.find(({ magic }) => startsWith(head, magic));
  if (format) throw new TableError("unsupported-format", { format: format.format });
  const binary = binaries.find(({ magic }) => startsWith(head, magic));
  if (binary) throw new TableError("binary-file", { kind: binary.kind });
}

/** Throws `binary-file` for UTF-8 or 8-bit text that holds zero bytes: no text does. */
export function refuseZeroBytes(text: Uint8Array): void {
  if (text.includes(0)) throw new TableError("binary-file");
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

/** Spreadsheets are ZIP archives whose first entries are known. */
function zipKind(head: Uint8Array): string {
  const names = new TextDecoder("latin1").decode(head.subarray(0, 4096));
  if (names.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "OpenDocument (.ods)";
  if (names.includes("[Content_Types].xml") || names.includes("xl/")) return "Excel (.xlsx)";
  return "ZIP";
}
