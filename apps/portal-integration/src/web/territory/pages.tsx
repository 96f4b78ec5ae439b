import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
  readonly words: TerritoryWords;
}

/** Where one is in a long list. */
export function Pages({ total, limit, offset, onOffset, words }: Props) {
  if (total <= limit) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav class="pages" aria-label={words.pages}>
      <button type="button" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
        {words.previous}
      </button>
      <span>{words.place(offset + 1, last, total)}</span>
      <button type="button" disabled={last === total} onClick={() => onOffset(offset + limit)}>
        {words.next}
      </button>
    </nav>
  );
}
