/**
 * The `strptime` pattern a date's `format` gives, without the `fmt:` prefix of the standard's first version;
 * null for `default` and `any`.
 */
export function patternOfFormat(format: string): string | null {
  return format === "default" || format === "any" ? null : format.replaceAll("fmt:", "");
}
