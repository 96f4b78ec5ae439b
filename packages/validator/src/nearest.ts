/**
 * The candidate that a person most likely meant by `name`: same letters once accents, case and punctuation are set aside,
 * else few letters apart (a fifth of the length). Null when none comes near.
 */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const wanted = plainLetters(name);
  let best: string | null = null;
  let bestDistance = tolerance(wanted);
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plainLetters(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** True when two {@link plainLetters} are few letters apart (a fifth of the first's length). */
export function isNear(wanted: string, letters: string): boolean {
  return editDistance(wanted, letters, tolerance(wanted)) < tolerance(wanted);
}

/** The distance at which names are no longer near. */
function tolerance(wanted: string): number {
  return Math.max(1, Math.floor(wanted.length / 5)) + 1;
}

/** Letters and digits only, lower case, without accents: `Nom_Attribuant` and `nomattribuant` are one. */
export function plainLetters(text: string): string {
  // Most names are ASCII, for which no table of Unicode has to be made.
  if (!/[^ -~]/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Levenshtein distance, given up at `limit`. Names longer than 200 characters are compared whole or not at all. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit || a.length > 200 || b.length > 200) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
