/** What a log may want to know. No header and no body is in it, so no token either. */
export type HttpEvent =
  | { readonly type: "request"; readonly method: string; readonly url: string; readonly attempt: number }
  | {
      readonly type: "response";
      readonly method: string;
      readonly url: string;
      readonly attempt: number;
      readonly status: number;
      readonly bytes: number;
      /** Milliseconds since the try began. */
      readonly duration: number;
    }
  | {
      readonly type: "retry";
      readonly method: string;
      readonly url: string;
      /** The try that failed. */
      readonly attempt: number;
      /** Its status, or why there was none. */
      readonly reason: number | "timeout" | "network";
      /** Milliseconds until the next try. */
      readonly delay: number;
    };
