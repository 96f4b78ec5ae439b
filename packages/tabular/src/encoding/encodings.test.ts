import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EncodingName } from "../table.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { eightBitTables } from "./eight-bit-tables.ts";
import { createTranscoder } from "./transcoder.ts";
import { isAscii, validUntil, validUtf8Until } from "./utf8-scan.ts";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "macintosh", "cp850"] as const;

function encode(text: string, name: EncodingName): Uint8Array {
  if (name === "utf-8") return new TextEncoder().encode(text);
  if (name === "utf-16le" || name === "utf-16be") {
    const bytes = Buffer.from(text, "utf16le");
    return name === "utf-16be" ? bytes.swap16() : bytes;
  }
  const table = eightBitTables[name];
  return Uint8Array.from(text, (char) => (char < "\u0080" ? char.charCodeAt(0) : 128 + table.indexOf(char)));
}

function decode(
  bytes: Uint8Array,
  name: EncodingName,
  cuts: readonly number[] = [bytes.length],
): { text: string; encoding: string; invalid: number; first: number | null } {
  const transcoder = createTranscoder({ name, bom: false, confidence: 1 });
  const output: number[] = [];
  let rest: Uint8Array = new Uint8Array(0);
  let at = 0;
  for (let index = 0; at < bytes.length || index === 0; index++) {
    const next = Math.min(bytes.length, at + Math.max(1, cuts[index % cuts.length] ?? 1));
    const chunk = Uint8Array.from([...rest, ...bytes.subarray(at, next)]);
    const { bytes: utf8, consumed } = transcoder.push(chunk, next === bytes.length);
    output.push(...utf8);
    rest = chunk.slice(consumed);
    at = next;
  }
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(output));
  return {
    text,
    encoding: transcoder.encoding.name,
    invalid: transcoder.invalid.count,
    first: transcoder.invalid.firstOffset,
  };
}

const french =
  "nom,adresse\nÉcole élémentaire Jean-Macé,12 bis rue de l'Hôtel-de-Ville à Besançon\nMédiathèque François-Mitterrand,Forêt côté Nîmes\n".repeat(
    3,
  );

describe.each(encodings)("%s", (name) => {
  test("is recognised from French text", () => {
    const { name: found, confidence } = detectEncoding(encode(french, name), true);
    // These two differ by eight characters that ordinary text does not hold.
    expect(found).toBe(name === "iso-8859-15" ? "windows-1252" : name);
    expect(confidence).toBeGreaterThan(0.5);
  });

  test("decodes what was encoded, however it is cut", () => {
    const letters = [..."abcé èàçôîï\n,;'\"Éâ"];
    const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (original, cuts) => {
        expect(decode(encode(original, name), name, cuts).text).toBe(original);
      }),
    );
  });
});

test("windows-1252's 0x80 to 0x9F are right: €, ’ and œ", () => {
  expect(decode(Uint8Array.of(0x80, 0x92, 0x9c), "windows-1252").text).toBe("€’œ");
});

test("€ and œ in ISO-8859-15", () => {
  expect(detectEncoding(encode("prix,5 €\ncœur,bœuf\n".repeat(4), "iso-8859-15"), true).name).toBe("iso-8859-15");
});

test.each([
  ["utf-8 mark", [0xef, 0xbb, 0xbf, 0x61], { name: "utf-8", bom: true }],
  ["utf-16le mark", [0xff, 0xfe, 0x61, 0], { name: "utf-16le", bom: true }],
  ["utf-16be mark", [0xfe, 0xff, 0, 0x61], { name: "utf-16be", bom: true }],
  ["plain ASCII", [0x61, 0x2c, 0x62], { name: "utf-8", bom: false, confidence: 1 }],
])("%s", (_, bytes, expected) => {
  expect(detectEncoding(Uint8Array.from(bytes), true)).toMatchObject(expected);
});

test("a sequence cut by the end of the sample is still UTF-8", () => {
  const bytes = encode("é".repeat(10), "utf-8");
  expect(detectEncoding(bytes.subarray(0, 19), false).name).toBe("utf-8");
  expect(detectEncoding(bytes.subarray(0, 19), true).name).not.toBe("utf-8");
});

test("a file that was pure ASCII so far switches to its 8-bit encoding", () => {
  const bytes = Uint8Array.from([...encode("abc\n", "utf-8"), ...encode("écolé\n", "windows-1252")]);
  expect(decode(bytes, "utf-8", [4, 100])).toMatchObject({
    text: "abc\nécolé\n",
    encoding: "windows-1252",
    invalid: 0,
  });
});

test("a truly UTF-8 file keeps its encoding; its faulty bytes are read as windows-1252 and counted", () => {
  const bytes = Uint8Array.from([...encode("é\n", "utf-8"), 0xe9, 0x0a, 0x92, 0x0a]);
  expect(decode(bytes, "utf-8", [3, 2, 1])).toEqual({ text: "é\né\n’\n", encoding: "utf-8", invalid: 2, first: 3 });
});

test("property: the strict UTF-8 verdict is the platform's", () => {
  const bytes = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0xf4, 0x90),
    ),
    { maxLength: 24 },
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 3 }), (list, shift) => {
      const whole = Uint8Array.from([...new Array(shift).fill(0x20), ...list]);
      const bytes = whole.subarray(shift);
      expect(validUtf8Until(whole, shift) === whole.length).toBe(isUtf8(bytes));
      expect(validUntil(bytes, isUtf8)).toBe(validUtf8Until(bytes, 0));
      expect(isAscii(bytes)).toBe(list.every((byte) => byte < 128));
    }),
    { numRuns: 5000 },
  );
});
