import type { ByteSource } from "./byte-source.ts";
import { TableError } from "./table.ts";

const XLS = [0xd0, 0xcf, 0x11, 0xe0];
const binaries: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: "PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { kind: "PNG", magic: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "JPEG", magic: [0xff, 0xd8, 0xff] },
  { kind: "GIF", magic: [0x47, 0x49, 0x46, 0x38] },
  { kind: "7z", magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: "RAR", magic: [0x52, 0x61, 0x72, 0x21] },
];

export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
}

export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

export function isParquet(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x41, 0x52, 0x31]);
}

/** Throws the coded error of a file that is no text table: `old-excel`, `encrypted-file`, `binary-file`, `html-page`, `unsupported-format`. */
export function refuseOtherFormats(head: Uint8Array): void {
  if (startsWith(head, XLS)) throw new TableError(mentionsEncryption(head) ? "encrypted-file" : "old-excel");
  const binary = binaries.find(({ magic }) => startsWith(head, magic));
  if (binary) throw new TableError("binary-file", { kind: binary.kind });
  const text = new TextDecoder().decode(head.subarray(0, 1024)).trimStart();
  if (/^(<!doctype html|<html|<head)/i.test(text)) throw new TableError("html-page");
  if (/^<\?xml|^<[A-Za-z]+[\s:>]/.test(text)) throw new TableError("unsupported-format", { format: xmlKind(text) });
}

/** Throws `binary-file` for UTF-8 or 8-bit text that holds zero bytes: no text does. */
export function refuseZeroBytes(text: Uint8Array, findByte?: ByteSource["findByte"]): void {
  if (findByte ? findByte(text, 0, 0) >= 0 : text.includes(0)) throw new TableError("binary-file");
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

/** A workbook under a password is wrapped in the old format, with a part of this name in UTF-16. */
function mentionsEncryption(head: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(head.subarray(0, head.length & ~1)).includes("EncryptedPackage");
}

function xmlKind(text: string): string {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "XML Excel 2003";
  return text.includes("opendocument") ? "OpenDocument XML (.fods)" : "XML";
}
