/** Whether a class of the pattern holds a code point. */
export type CharTest = (codePoint: number) => boolean;

export const isLineFeed: CharTest = (codePoint) => codePoint === 10;
export const anyChar: CharTest = () => true;

export function not(test: CharTest): CharTest {
  return (codePoint) => !test(codePoint);
}

export function oneOf(tests: readonly CharTest[]): CharTest {
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (codePoint) => tests.some((test) => test(codePoint));
}

export function range(low: number, high: number): CharTest {
  return (codePoint) => codePoint >= low && codePoint <= high;
}

/** The same test, blind to case. */
export function ignoringCase(test: CharTest): CharTest {
  return (codePoint) => {
    if (test(codePoint)) return true;
    const text = String.fromCodePoint(codePoint);
    return single(text.toLowerCase(), test) || single(text.toUpperCase(), test);
  };
}

function single(text: string, test: CharTest): boolean {
  const codePoint = text.codePointAt(0) ?? 0;
  return String.fromCodePoint(codePoint).length === text.length && test(codePoint);
}

/** Python's `\d` is every Unicode decimal digit, JavaScript's only the ASCII ones. */
export const isDigit: CharTest = (codePoint) =>
  codePoint < 128 ? codePoint >= 48 && codePoint <= 57 : /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));

/** Python's `\w`: what `str.isalnum` accepts, and the underscore. */
export const isWord: CharTest = (codePoint) => {
  if (codePoint >= 128) return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(codePoint));
  return (
    isDigit(codePoint) ||
    codePoint === 95 ||
    (codePoint >= 65 && codePoint <= 90) ||
    (codePoint >= 97 && codePoint <= 122)
  );
};

/** Python's `\s`: what `str.isspace` accepts. */
export const isSpace: CharTest = (codePoint) => {
  if (codePoint < 128) return (codePoint >= 9 && codePoint <= 13) || (codePoint >= 28 && codePoint <= 32);
  return (
    codePoint === 0x85 ||
    /^\p{Zs}$/u.test(String.fromCodePoint(codePoint)) ||
    codePoint === 0x2028 ||
    codePoint === 0x2029
  );
};
