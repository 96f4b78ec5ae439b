export { changeNames, changeReason } from "./change-words.ts";
export { type Change, type ChangeKind, type FixOptions, fixTable } from "./fix-table.ts";
export { neutralised } from "./formula.ts";
export { type OpenedFix, openFix } from "./open-fix.ts";
export type { Survey } from "./survey.ts";
