/** What `ilike` finds these very characters with: `%` and `_` mean nothing else in them. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
