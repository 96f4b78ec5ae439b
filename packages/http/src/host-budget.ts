/** How many requests one host gets at once, and how long it asked to be left alone. May be shared by several clients. */
export interface HostBudget {
  /** Waits for a place at this host; the function given frees it. Rejects with the signal's reason. */
  readonly enter: (host: string, signal: AbortSignal) => Promise<() => void>;
  /** Nobody enters this host for so many milliseconds. */
  readonly pause: (host: string, duration: number) => void;
}

interface Host {
  inside: number;
  pausedUntil: number;
  readonly waiting: Set<() => void>;
}

/** A budget of `size` requests at once for each host. */
export function createHostBudget(size: number): HostBudget {
  const hosts = new Map<string, Host>();

  return {
    async enter(name, signal) {
      const host = hosts.get(name) ?? { inside: 0, pausedUntil: 0, waiting: new Set() };
      hosts.set(name, host);
      for (;;) {
        signal.throwIfAborted();
        const pause = host.pausedUntil - Date.now();
        if (pause > 0) await wait(pause, signal);
        else if (host.inside < size) break;
        else await freePlace(host, signal);
      }
      host.inside++;
      return () => {
        host.inside--;
        const [next] = host.waiting;
        next?.();
        if (host.inside === 0 && host.waiting.size === 0 && host.pausedUntil < Date.now()) hosts.delete(name);
      };
    },
    pause(name, duration) {
      const host = hosts.get(name);
      if (host) host.pausedUntil = Math.max(host.pausedUntil, Date.now() + duration);
    },
  };
}

/** Resolves after so many milliseconds, or rejects as soon as the signal is aborted. */
export function wait(duration: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      signal.removeEventListener("abort", abort);
      resolve();
    };
    // A longer timer than this fires at once.
    const timer = setTimeout(done, Math.min(duration, 2 ** 31 - 1));
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

function freePlace(host: Host, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      host.waiting.delete(enter);
      signal.removeEventListener("abort", abort);
    };
    const enter = () => {
      leave();
      resolve();
    };
    const abort = () => {
      leave();
      reject(signal.reason);
    };
    host.waiting.add(enter);
    signal.addEventListener("abort", abort, { once: true });
  });
}
