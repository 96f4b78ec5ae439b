import type { Lang } from "@opendatalocale/report";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseDown } from "../database/database-down.ts";
import { Problem, type ProblemCode, problemBody } from "./problem.ts";

/** Every failure leaves as a problem; what nobody foresaw is logged whole and told as nothing. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, "request failed");
    return sendProblem(problem, request, reply);
  });
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemBody(problem, langOf(request));
  if (problem.status === 503) reply.header("retry-after", "10");
  return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send(body);
}

/** French, unless the reader asks for English first. */
export function langOf(request: FastifyRequest): Lang {
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "fr";
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: "not-found",
  408: "too-slow",
  413: "too-large",
  415: "unsupported-media-type",
  429: "rate-limited",
};

function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseDown(error)) return new Problem("database-down");
  const status = error.statusCode ?? 500;
  if (status >= 500 || status < 400) return new Problem("internal");
  // The detail of a request that does not follow its schema names the field, in ajv's words.
  return new Problem(BY_STATUS[status] ?? "bad-request", status === 400 ? error.message : null);
}
