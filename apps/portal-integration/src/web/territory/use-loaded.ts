import { useCallback, useEffect, useRef, useState } from "preact/hooks";

export interface Loaded<Value> {
  /** What was loaded last, also while something newer is under way. */
  readonly value: Value | null;
  readonly problem: Error | null;
  readonly reload: () => Promise<void>;
}

/** What the service answers, asked again when `about` changes. An answer that comes too late is left aside. */
export function useLoaded<Value>(load: () => Promise<Value>, about: string): Loaded<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const turn = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(async () => {
    const own = ++turn.current;
    try {
      const answer = await latest.current();
      if (own !== turn.current) return;
      setValue(() => answer);
      setProblem(null);
    } catch (error) {
      if (own === turn.current) setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  }, [about]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { value, problem, reload };
}
