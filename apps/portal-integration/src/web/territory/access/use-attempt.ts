import { useState } from "preact/hooks";

/** Work that may be refused: what was refused, and how to try. */
export function useAttempt(say: (text: string) => void) {
  const [problem, setProblem] = useState<Error | null>(null);
  const attempt = async (work: () => Promise<string>): Promise<boolean> => {
    setProblem(null);
    try {
      say(await work());
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  };
  return { problem, attempt };
}
