import { expect, test } from "vitest";
import { createHttpClient } from "./http-client.ts";
import { formBody, isUpload, type NamedUpload, type Upload } from "./multipart.ts";
import { type Handler, serve } from "./test/loopback-server.ts";

const text = "é;b\n1;2\n";
const bytes = new TextEncoder().encode(text);
async function* chunks() {
  yield bytes.subarray(0, 3);
  yield bytes.subarray(3);
}

/** Reads the form as another implementation does, and gives it back. */
const echo: Handler = async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const form = await new Response(Buffer.concat(parts), { headers }).formData();
  const file = form.get("upload");
  if (!(file instanceof File)) return response.writeHead(400).end();
  const length = request.headers["content-length"] ?? null;
  response.end(
    JSON.stringify({ fields: form.getAll("note"), name: file.name, type: file.type, text: await file.text(), length }),
  );
};

test.each<[string, () => Upload, { type: string; hasLength: boolean; replayable: boolean }]>([
  [
    "a File",
    () => new File([text], "a.csv", { type: "text/csv" }),
    { type: "text/csv", hasLength: true, replayable: true },
  ],
  [
    "a Blob",
    () => ({ name: "a.csv", content: new Blob([text]) }),
    { type: "application/octet-stream", hasLength: true, replayable: true },
  ],
  [
    "a stream",
    () => ({ name: "a.csv", type: "text/csv", content: new Blob([text]).stream() }),
    { type: "text/csv", hasLength: false, replayable: false },
  ],
  [
    "an iterable of known size",
    () => ({ name: "a.csv", type: "text/csv", content: chunks(), size: bytes.length }),
    { type: "text/csv", hasLength: true, replayable: false },
  ],
])("%s arrives as it is", async (_, upload, { type, hasLength, replayable }) => {
  const { url } = await serve(echo);
  const form = await formBody([["note", 'ligne\r\n"à deux"']], "upload", upload());
  expect(form.replayable).toBe(replayable);
  const { bytes: answer } = await createHttpClient().send({ method: "POST", url, safe: false, ...form });
  const seen = JSON.parse(new TextDecoder().decode(answer));
  expect(seen).toMatchObject({ fields: ['ligne\r\n"à deux"'], name: "a.csv", type, text });
  expect(seen.length !== null).toBe(hasLength);
});

test("a name cannot add a header", async () => {
  const form = await formBody([], "upload", { name: 'a"\r\nX-Evil: 1\r\n\r\nb.csv', content: chunks() });
  const sent = await new Response(form.body().content).text();
  expect(sent).toContain('filename="a%22%0D%0AX-Evil: 1%0D%0A%0D%0Ab.csv"');
});

test.each<[number | undefined]>([[100], [2]])("a stream that is not of the size said fails (%s)", async (size) => {
  const { url } = await serve(echo);
  const form = await formBody([], "upload", { name: "a", content: chunks(), ...(size ? { size } : {}) });
  const sent = createHttpClient({ timeouts: { attempt: 2000 } }).send({ method: "POST", url, safe: false, ...form });
  await expect(sent).rejects.toMatchObject({ code: "network" });
});

test("a stream is read no faster than it is sent", async () => {
  let produced = 0;
  let received = 0;
  let ahead = 0;
  const { url } = await serve((request, response) => {
    request.on("data", (chunk: Buffer) => {
      received += chunk.length;
    });
    request.on("end", () => response.end());
  });
  async function* big() {
    for (let mebibyte = 0; mebibyte < 64; mebibyte++) {
      produced += 2 ** 20;
      ahead = Math.max(ahead, produced - received);
      yield new Uint8Array(2 ** 20);
    }
  }
  const form = await formBody([], "upload", { name: "a", content: big() });
  await createHttpClient().send({ method: "POST", url, safe: false, ...form });
  expect(received).toBeGreaterThan(produced);
  // What sockets hold; never the file.
  expect(ahead).toBeLessThan(24 * 2 ** 20);
});

test.each<[unknown, boolean]>([
  [new File([], "a"), true],
  [{ name: "a", content: new Blob([]) } satisfies NamedUpload, true],
  [{ name: "a", content: new Blob([]).stream() }, true],
  [{ name: "a", content: chunks() }, true],
  [new Blob([]), false],
  [{ name: "a", content: "text" }, false],
  [{ content: chunks() }, false],
  [null, false],
  ["a", false],
])("an upload or not: %s", (value, expected) => {
  expect(isUpload(value)).toBe(expected);
});
