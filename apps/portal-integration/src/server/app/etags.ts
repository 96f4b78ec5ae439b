import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

/** A reader that has an answer already is told so, in a few bytes: each answer to a GET bears the fingerprint of its text. */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" || reply.statusCode !== 200 || typeof payload !== "string") return payload;
    if (reply.hasHeader("etag") || reply.getHeader("cache-control") === "no-store") return payload;
    const tag = `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
    reply.header("etag", tag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-cache");
    const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    if (!known.includes(tag) && !known.includes("*")) return payload;
    reply.code(304).removeHeader("content-length");
    return "";
  });
}
