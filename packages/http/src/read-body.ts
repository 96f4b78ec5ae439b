/** An answer is longer than accepted. */
export class BodyTooLarge extends Error {}

/** The whole body, never more than `maxBytes`: reading stops at the first byte too many, whatever `Content-Length` says. */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > maxBytes) throw new BodyTooLarge();
      parts.push(value);
    }
  } catch (error) {
    // The connection is closed without waiting: an endless body would never end.
    reader.cancel().catch(() => undefined);
    throw error;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
