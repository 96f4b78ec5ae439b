import { type ByteSource, fromBlob, fromBytes, fromStream, fromText } from "@opendatalocale/tabular";

/** What `validate` can read. Files on disk: `@opendatalocale/validator/node`. */
export type TableInput =
  | ByteSource
  | { readonly name: string; readonly open: () => ByteSource | Promise<ByteSource> }
  | Blob
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly stream: ReadableStream<Uint8Array>; readonly size?: number };

/** The name a person knows the input by; a Blob that is no File has none. */
export function nameOf(input: TableInput): string {
  if (input instanceof Blob) return input instanceof File ? input.name : "fichier.csv";
  return input.name;
}

export async function byteSourceOf(input: TableInput): Promise<ByteSource> {
  if (input instanceof Blob) return fromBlob(nameOf(input), input);
  if ("read" in input) return input;
  if ("open" in input) return input.open();
  if ("text" in input) return fromText(input.name, input.text);
  if ("bytes" in input) return fromBytes(input.name, input.bytes);
  return fromStream(input.name, input.stream, input.size);
}
