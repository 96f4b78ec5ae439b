/** Answers kept; beyond it the oldest is forgotten. */
const MOST = 500;

/** Asks once for what several readers want at the same time, and not again for `lifetime` milliseconds; what failed is not kept. */
export function remember<Answer>(
  lifetime: number,
  ask: (key: string) => Promise<Answer>,
): (key: string) => Promise<Answer> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>();
  return (key) => {
    const found = kept.get(key);
    if (found !== undefined && found.until > Date.now()) return found.answer;
    kept.delete(key);
    const answer = ask(key);
    kept.set(key, { until: Date.now() + lifetime, answer });
    answer.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
