import { CheckFailure, type GivenSchema } from "@opendatalocale/validator";
import { parseSchema, SCHEMA_LIMIT } from "@opendatalocale/validator/node";
import { DownloadError, guardedDownload } from "./guarded-download.ts";

/** Reads a Table Schema descriptor at an address. Throws {@link CheckFailure}: `schema-unreachable`, `schema-too-large`, `schema-not-json`. */
export async function downloadSchema(
  address: string,
  { allowPrivateNetwork }: { allowPrivateNetwork: boolean },
): Promise<GivenSchema> {
  const limits = { maxBytes: SCHEMA_LIMIT, timeout: 15_000, maxRedirects: 5, allowPrivateNetwork };
  try {
    const text = await guardedDownload(address, limits);
    return { descriptor: parseSchema(address, text), name: address, url: address };
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    if (error.reason === "too-large")
      throw new CheckFailure("schema-too-large", { name: address, limit: SCHEMA_LIMIT }, { cause: error });
    throw new CheckFailure("schema-unreachable", { name: address, reason: error.reason }, { cause: error });
  }
}
