/** The secret key of fingerprints; handed to the threads that make fingerprints for this one. */
export const fingerprintKey: Int32Array<ArrayBuffer> = new Int32Array(4);

let isDrawn = false;

/**
 * Draws the key, the first time: before any fingerprint is made.
 * @param draw for a platform that has something lighter than Web Crypto, which Node must load
 */
export function drawFingerprintKey(
  draw: (key: Int32Array<ArrayBuffer>) => void = (key) => void crypto.getRandomValues(key),
): void {
  if (!isDrawn) draw(fingerprintKey);
  isDrawn = true;
}
