/** What a command may touch of the world around it; tests give their own. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly stdin: () => NodeJS.ReadableStream;
  /** True when the standard output is a person's terminal: colours are welcome. */
  readonly hasColour: boolean;
  /** True when the standard error is a person's terminal: progress is welcome. */
  readonly showsProgress: boolean;
  /** Columns of the terminal, or null when there is none. */
  readonly width: number | null;
  /** Aborts when the person wants to stop (Ctrl-C) or the machine does; asking for it is promising to end by oneself. Left out: nobody interrupts. */
  readonly interruption?: () => AbortSignal;
}

/** The terminal of this process. `NO_COLOR` is honoured (https://no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    write: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
    stdin: () => stdin,
    hasColour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    showsProgress: stderr.isTTY === true,
    width: stdout.isTTY === true ? stdout.columns : null,
    interruption,
  };
}

/** The first signal asks, the second ends the process as usual. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
