import { type BalRequest, balAnswer, silence } from "@opendatalocale/validator/bal";
import { Buffer } from "buffer/index.js";

/** The reference validator of addresses, apart: it holds everything, and is ended with its worker. */
silence();
// Its build for browsers still asks for Node's Buffer.
Object.assign(globalThis, { Buffer });
self.addEventListener("message", ({ data }: MessageEvent<BalRequest>) => {
  // A view of bytes that were copied here: no memory is shared.
  const bytes = data.bytes as Uint8Array<ArrayBuffer>;
  balAnswer(new Blob([bytes]), data.profile).then(
    (answer) => self.postMessage({ answer }),
    (error: unknown) => self.postMessage({ reason: String(error) }),
  );
});
