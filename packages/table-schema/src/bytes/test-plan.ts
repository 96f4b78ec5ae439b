import type { Shape } from "../pattern/shapes.ts";
import type { StateTable } from "../pattern/state-table.ts";
import type { Bounds } from "../value-type.ts";
import type { ByteTest } from "./byte-test.ts";

/** What a {@link ByteTest} asks, as data, for an engine that judges a whole column at once and must answer the same. */
export type TestPlan =
  | { readonly kind: "texts"; readonly texts: readonly Uint8Array[] }
  /** In code points. */
  | { readonly kind: "length"; readonly least: number; readonly most: number }
  | { readonly kind: "integer"; readonly bounds: Bounds | null }
  /** `mark` is the byte of the decimal mark; `safe` bounds judge numbers of more digits than a double has. */
  | { readonly kind: "decimal"; readonly mark: number; readonly bounds: Bounds | null; readonly safe: Bounds | null }
  /** Bounds on the scale of 20240229 for 2024-02-29. */
  | { readonly kind: "day"; readonly bounds: Bounds | null }
  | { readonly kind: "email" | "scheme" | "point-array" | "point-pair" | "year" }
  /** The table is filled as the test meets new characters; every text of one of the shapes is accepted. */
  | { readonly kind: "automaton"; readonly table: StateTable; readonly shapes: () => readonly Shape[] };

/** The test, which now says what it asks. */
export function planned(test: ByteTest, plan: TestPlan): ByteTest {
  return Object.assign(test, { plans: [plan] });
}
