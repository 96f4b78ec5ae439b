import { createHash, randomBytes } from "node:crypto";

/** A secret that only its bearer knows: 256 random bits, for cookies, links and tokens. */
export function newOpaqueToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What we keep of one. No salt: nobody can list 256 random bits. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
