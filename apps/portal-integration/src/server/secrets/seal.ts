import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** Keys of the operator, the one in use first; those after it only open what they sealed before. */
export interface SealKeys {
  readonly current: SealKey | null;
  readonly byId: ReadonlyMap<string, SealKey>;
}

interface SealKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** From the texts of `ODL_SECRET_KEY`. */
export function sealKeys(texts: readonly string[]): SealKeys {
  const keys = texts.map((text) => {
    const bytes = Buffer.from(hkdfSync("sha256", text, "", "opendatalocale portal secrets", 32));
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
  });
  return { current: keys[0] ?? null, byId: new Map(keys.map((key) => [key.id, key])) };
}

/** AES-256-GCM; `place` says what the text belongs to, and it opens nowhere else. Null when there is no key. */
export function seal(keys: SealKeys, text: string, place: string): string | null {
  const { current } = keys;
  if (current === null) return null;
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.bytes, iv);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [current.id, ...[iv, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** Null when its key is no longer there, or when it was changed or moved. */
export function unseal(keys: SealKeys, sealed: string, place: string): string | null {
  const [id = "", iv = "", body = "", tag = ""] = sealed.split(".");
  const key = keys.byId.get(id);
  if (key === undefined) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, Buffer.from(iv, "base64url"), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** Whether it was sealed by another key than the one in use. */
export function isOldSeal(keys: SealKeys, sealed: string): boolean {
  return keys.current !== null && !sealed.startsWith(`${keys.current.id}.`);
}
