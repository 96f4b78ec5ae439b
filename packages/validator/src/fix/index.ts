export { applyRepairs } from "./apply-repairs.ts";
export type { Change, ChangeKind } from "./change.ts";
export { changeNames, changeReason } from "./change-words.ts";
export type { FixOptions } from "./fix-table.ts";
export { formChanges, quoteChanges } from "./form-changes.ts";
export { type OpenedFix, type OpenFixOptions, openFix } from "./open-fix.ts";
export { ProposalCount, type RepairProposal } from "./proposal-count.ts";
export { proposeRepairs, type RepairProposals, type RereadableInput } from "./propose-repairs.ts";
export { undoRepairs } from "./undo-repairs.ts";
