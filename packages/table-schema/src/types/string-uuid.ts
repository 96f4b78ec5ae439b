const HEX_AND_DASHES = /^[{}]*([0-9a-fA-F-]+)[{}]*$/;

/** As Python's `UUID`: 32 hexadecimal digits, whatever the dashes, with or without `urn:uuid:` and braces. */
export function isUuid(text: string): boolean {
  const bare = HEX_AND_DASHES.exec(text.replaceAll("urn:", "").replaceAll("uuid:", ""));
  return bare?.[1]?.replaceAll("-", "").length === 32;
}

const DASH = 45;

/** True for the usual way to write it: 8-4-4-4-12 hexadecimal digits. */
export function isDashedUuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 36) return false;
  for (let index = 0; index < 36; index++) {
    // 36 bytes were just counted.
    const byte = bytes[start + index] as number;
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (byte !== DASH) return false;
    } else if (!isHex(byte)) return false;
  }
  return true;
}

function isHex(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 102);
}
