import { HarvestError } from "./harvest-error.ts";

/** What a question to the wrong kind of portal ends in is no failure: null. A server that could not be asked is one: thrown on. */
export function noSuchPortal(error: unknown): null {
  if (!(error instanceof HarvestError)) throw error;
  const isAnswer = error.status !== null && error.status < 500 && error.status !== 429;
  if (isAnswer || ["bad-answer", "too-large", "redirect-loop", "too-many-redirects", "robots"].includes(error.code))
    return null;
  throw error;
}

/** A later page that a server refuses or has no more: null. A failure to answer is thrown on. */
export function noSuchPage(error: unknown): null {
  if (error instanceof HarvestError && error.status !== null && [400, 404, 410].includes(error.status)) return null;
  throw error;
}

export function rethrow(error: unknown): never {
  throw error;
}
