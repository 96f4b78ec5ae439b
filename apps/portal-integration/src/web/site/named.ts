/** Names by code; a code that is not among them has none, and is shown as it is. */
export type Names = Readonly<Record<string, string>>;

export const named = (names: Names): Names => names;
