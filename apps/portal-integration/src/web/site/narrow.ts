/** A phone, or a window as narrow: pictures are then drawn narrower too, so that their words stay readable. */
export function isNarrow(): boolean {
  return matchMedia("(width < 40rem)").matches;
}
