import type { FastifyInstance } from "fastify";

/** For pages of ours: their own scripts and styles, addresses that a visitor gives, nothing else. */
const PAGE_POLICY = [
  "default-src 'none'",
  // Parquet's decompressors are WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For documents without script that carry their own style. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": PAGE_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** On every answer, errors included; a route may set its own first. */
export function setSecurityHeaders(app: FastifyInstance, isHttps: boolean): void {
  app.addHook("onSend", async (_, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
    if (isHttps) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
  });
}
