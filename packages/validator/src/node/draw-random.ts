const { closeSync, openSync, readSync } = process.getBuiltinModule("node:fs");

/** Fills an array with what the system draws: Web Crypto, which other systems are left to, takes Node three megabytes. */
export function drawRandom(into: Int32Array<ArrayBuffer>): void {
  if (!isDrawnFrom("/dev/urandom", into)) crypto.getRandomValues(into);
}

function isDrawnFrom(device: string, into: Int32Array): boolean {
  try {
    const file = openSync(device, "r");
    try {
      return readSync(file, into) === into.byteLength;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
