/**
 * AssemblyScript (https://www.assemblyscript.org): the vector road of `src/vector`. Tests the cells of a whole block of rows that
 * stands in this module's memory, and makes the fingerprints that rules ask for. Answers are those of the JavaScript road: yes only
 * when it is sure, and what it cannot tell is listed for JavaScript to look at.
 * `pnpm generate` compiles this folder into `src/vector/row-tests.generated.ts`. No static data: the block stands at address 0.
 */
export { look, siftColumns, siftWidths } from "./columns";
export { decideRows } from "./decisions";
export { findUnknown, hashRows, haveBlanks, markSame } from "./hashes";
export { findDamage } from "./damage";
export { nought } from "./vectors";
