import OpeningHours from "opening_hours";

/** True when OpenStreetMap's notation of opening hours is followed. */
export function isOpeningHours(text: string): boolean {
  try {
    new OpeningHours(text, null);
    return true;
  } catch {
    return false;
  }
}
