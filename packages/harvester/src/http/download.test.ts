import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { serving } from "../test/serving.ts";
import { textOf } from "./read-body.ts";

const { serve, clientWith, get, folder } = serving();

describe("what is downloaded", () => {
  test("compressed transfers are opened, names given are kept without folders", async () => {
    const { text, result } = await get((_, response) =>
      response
        .writeHead(200, {
          "content-encoding": "gzip",
          "content-disposition": `attachment; filename*=UTF-8''..%2F..%2Fd%C3%A9lib.csv`,
          etag: '"1"',
        })
        .end(gzipSync("a,b\n")),
    );
    expect(text).toBe("a,b\n");
    expect(result).toMatchObject({ state: "downloaded", bytes: 4, fileName: "délib.csv", etag: '"1"' });
  });

  test.each([
    ["folders behind a line feed", "attachment; filename*=UTF-8''a%0A..%2F..%2Fetc%2Fpasswd", "passwd"],
    ["letters that turn the name round", "attachment; filename*=UTF-8''%E2%80%AEvsc.exe", "vsc.exe"],
    ["nothing but folders", 'attachment; filename="../.."', null],
    ["a broken escape", "attachment; filename*=UTF-8''%E0%A4", "%E0%A4"],
  ])("a name with %s is made harmless", async (_, disposition, fileName) => {
    const { result } = await get((_, response) => response.setHeader("content-disposition", disposition).end("a"));
    expect(result).toMatchObject({ fileName });
  });

  test("a file cut short is asked for again, and is whole", async () => {
    let asked = 0;
    const { text } = await get((_, response) => {
      if (asked++ > 0) return response.end("siret\n1\n");
      response.writeHead(200, { "content-length": "8" }).write("siret");
      return setTimeout(() => response.destroy(), 5);
    });
    expect(text).toBe("siret\n1\n");
    expect(await readdir(folder())).toEqual(["file"]);
  });

  test.each([
    ["as it is", {}],
    ["compressed", { "content-encoding": "gzip" }],
  ])("a body %s, cut short before anybody reads it, is told", async (_, headers) => {
    const server = await serve((__, response) => {
      response.writeHead(200, { ...headers, "content-length": "80" }).write("siret");
      return setTimeout(() => response.destroy(), 5);
    });
    const answer = await clientWith().get(server.url);
    while (!answer.body.closed) await sleep(5);
    await expect(textOf(answer, { maxBytes: 100 })).rejects.toMatchObject({ name: "HarvestError" });
  });

  test("a server that says unchanged to who never had the file is not believed", async () => {
    await expect(get((_, response) => response.writeHead(304).end())).rejects.toMatchObject({ code: "http-status" });
  });

  test.each<[name: string, bytes: Uint8Array, type: string]>([
    ["UTF-8 without a label", Buffer.from("Haÿ"), "application/json"],
    ["UTF-8 labelled Latin-1", Buffer.from("Haÿ"), "application/json; charset=ISO-8859-1"],
    ["UTF-8 with a mark", Buffer.from("\ufeffHaÿ"), "text/plain"],
    ["Latin-1 labelled", Buffer.from("Haÿ", "latin1"), "text/plain; charset=iso-8859-1"],
    ["Latin-1 labelled UTF-8", Buffer.from("Haÿ", "latin1"), "application/json; charset=utf-8"],
    ["Latin-1 with a label nobody knows", Buffer.from("Haÿ", "latin1"), "text/plain; charset=klingon"],
    ["UTF-16", Buffer.from("\ufeffHaÿ", "utf16le"), "text/plain"],
  ])("text in %s is read right", async (_, bytes, type) => {
    const server = await serve((_, response) => response.setHeader("content-type", type).end(bytes));
    expect(await textOf(await clientWith().get(server.url), { maxBytes: 100 })).toBe("Haÿ");
  });

  test("an unchanged file is not sent again", async () => {
    const { result } = await get(
      (request, response) => {
        if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
        else response.end("changed");
      },
      { known: { etag: '"1"' } },
    );
    expect(result.state).toBe("unchanged");
  });
});
