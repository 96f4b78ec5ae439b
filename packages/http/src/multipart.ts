import type { RequestBody } from "./http-options.ts";

/** A file to send. A `File` has all that is needed; a stream is read once, as it is sent. */
export type Upload = File | NamedUpload;

export interface NamedUpload {
  /** The file's name, as the portal will keep it. */
  readonly name: string;
  readonly content: Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Media type; default: the Blob's, or `application/octet-stream`. */
  readonly type?: string;
  /** Bytes in all of a stream, when known: some servers refuse a body that does not tell its length. */
  readonly size?: number;
}

export interface FormBody {
  readonly body: () => RequestBody;
  /** False when the file is a stream, which cannot be sent twice. */
  readonly replayable: boolean;
}

export function isUpload(value: unknown): value is Upload {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Blob ? "name" in value : "content" in value && "name" in value && isContent(value.content);
}

/** A form (RFC 7578) with one file, which is streamed: its size has no bearing on memory (but for streams in browsers). */
export async function formBody(
  fields: readonly (readonly [name: string, value: string])[],
  fileField: string,
  upload: Upload,
): Promise<FormBody> {
  const content = upload instanceof Blob ? upload : upload.content;
  // Few browsers can send a stream, none over HTTP/1.1: there it becomes a Blob, which they may keep on disk.
  const isStream = !(content instanceof Blob) && !("document" in globalThis || "importScripts" in globalThis);
  if (isStream) return streamedForm(fields, fileField, upload, chunksOf(content));
  const given = content instanceof Blob ? content : await new Response(streamOf(chunksOf(content))).blob();
  const type = upload.type || given.type || "application/octet-stream";
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append(fileField, given.type === type ? given : given.slice(0, given.size, type), upload.name);
  return { body: () => ({ content: form }), replayable: true };
}

function streamedForm(
  fields: readonly (readonly [string, string])[],
  fileField: string,
  { name, type = "application/octet-stream", size }: Upload,
  chunks: AsyncIterable<Uint8Array>,
): FormBody {
  const boundary = `----opendatalocale${crypto.randomUUID()}`;
  const encoder = new TextEncoder();
  const values = fields.map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(fileField)}"; filename="${quoted(name)}"\r\nContent-Type: ${type.replace(/[\r\n]/g, "")}\r\n\r\n`;
  const before = encoder.encode(values.join("") + file);
  const after = encoder.encode(`\r\n--${boundary}--\r\n`);
  async function* parts() {
    yield before;
    yield* chunks;
    yield after;
  }
  return {
    replayable: false,
    body: () => ({
      content: streamOf(parts()),
      headers: {
        "content-type": `multipart/form-data; boundary=${boundary}`,
        ...(size === undefined ? {} : { "content-length": String(before.length + size + after.length) }),
      },
    }),
  };
}

/** As browsers escape it (https://html.spec.whatwg.org/#multipart-form-data): no name can end its own header. */
function quoted(text: string): string {
  return text.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}

function isContent(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    (typeof value === "object" && value !== null && Symbol.asyncIterator in value)
  );
}

/** Not every browser can iterate a stream, nor make one from an iterator. */
async function* chunksOf(content: Exclude<NamedUpload["content"], Blob>): AsyncGenerator<Uint8Array> {
  if (!(content instanceof ReadableStream)) return yield* content;
  const reader = content.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
