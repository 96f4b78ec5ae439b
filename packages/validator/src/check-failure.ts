/**
 * The file could not be checked at all. `code` is stable and listed, with its sentences, in `failures/`.
 * Never about the content of the data: that is a finding.
 */
export class CheckFailure extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "CheckFailure";
    this.code = code;
    this.params = params;
  }
}
