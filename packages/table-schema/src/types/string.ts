import { always, type ByteTest, inDoubt } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import type { ValueType } from "../value-type.ts";
import { isBase64 } from "./string-binary.ts";
import { isEmail, isPlainEmail } from "./string-email.ts";
import { hasScheme, isUri } from "./string-uri.ts";
import { isDashedUuid, isUuid } from "./string-uuid.ts";

/** The formats the standard knows for `string`. */
export const STRING_FORMATS: readonly string[] = ["default", "email", "uri", "binary", "uuid", "wkt"];

/** `string` in one of {@link STRING_FORMATS}. Well-known text (`wkt`) is taken as it stands. */
export function stringType(format: string): ValueType {
  const { isValid, accepts } = judges[format] ?? anyText;
  return { read: (raw) => (typeof raw === "string" && isValid(raw) ? raw : null), accepts };
}

interface Judge {
  readonly isValid: (text: string) => boolean;
  readonly accepts: ByteTest;
}

const anyText: Judge = { isValid: () => true, accepts: always };

const judges: Readonly<Record<string, Judge>> = {
  email: { isValid: isEmail, accepts: planned(isPlainEmail, { kind: "email" }) },
  uri: { isValid: isUri, accepts: planned(hasScheme, { kind: "scheme" }) },
  uuid: { isValid: isUuid, accepts: isDashedUuid },
  binary: { isValid: isBase64, accepts: inDoubt },
};
