/** A signal that is aborted by any of its parents, or after so many milliseconds with a `TimeoutError`. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Forgets timer and parents: must be called, or both would keep it alive. */
  readonly clear: () => void;
}

/** `AbortSignal.any` and `timeout` would do, but leave a timer running for each finished request. */
export function deadline(duration: number, parent: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const follow = () => controller.abort(parent?.reason);
  if (parent?.aborted) follow();
  parent?.addEventListener("abort", follow, { once: true });
  const timer =
    duration === Number.POSITIVE_INFINITY
      ? undefined
      : setTimeout(
          () => controller.abort(new DOMException(`no answer within ${duration} ms`, "TimeoutError")),
          Math.min(duration, 2 ** 31 - 1), // a longer timer fires at once
        );
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      parent?.removeEventListener("abort", follow);
    },
  };
}

/** True when a signal was aborted by a deadline, not by who asked. */
export function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError";
}
