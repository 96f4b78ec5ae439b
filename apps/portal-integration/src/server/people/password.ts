import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's equivalent of 2^17, in a quarter of the memory. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;

/** Characters; the longest keeps a request from costing more than others. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What is kept of a password. */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Whether it is that password. Takes as long when there is none to compare with. */
export async function isPassword(given: string, kept: string | null): Promise<boolean> {
  const [, N = "", r = "", p = "", salt = "", hash = ""] = (kept ?? NOBODY).split("$");
  const expected = Buffer.from(hash, "base64url");
  const found = await derive(given, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(found, expected) && kept !== null;
}

/** The hash of no password: 32 zeros. */
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Composed and decomposed accents are one password (NIST SP 800-63B, 3.1.1.2).
    scrypt(password.normalize("NFKC"), salt, LENGTH, { ...cost, maxmem: 128 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
