/** What Python's `str.strip` removes (`str.isspace`): unlike `trim`, the separators 1C to 1F and 85, and not the byte order mark. */
const BLANK = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const FIRST_TO_KEEP = new RegExp(`[^${BLANK}]`);
const IS_BLANK = new RegExp(`[${BLANK}]`);

/** A class for regular expressions: one blank as Python's `\s` sees it. */
export const BLANK_CLASS = `[${BLANK}]`;

/** The text without the blanks around it, as the official validator's Python does it. Linear time. */
export function stripBlanks(text: string): string {
  const first = text.search(FIRST_TO_KEEP);
  if (first < 0) return "";
  let end = text.length;
  while (IS_BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(first, end);
}
