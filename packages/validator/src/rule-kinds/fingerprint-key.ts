/** The secret key of fingerprints: drawn when the program begins, and handed to the threads that make fingerprints for this one. */
export const fingerprintKey: Int32Array<ArrayBuffer> = crypto.getRandomValues(new Int32Array(4));
