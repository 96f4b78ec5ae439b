export { type AuditOptions, auditCatalogue } from "./audit-catalogue.ts";
export { type AuditFileOptions, type AuditOutcome, auditFile } from "./audit-file.ts";
export { AuditStore } from "./audit-store.ts";
export { type AuditedFile, keyOf } from "./audited-file.ts";
export { recognise } from "./recognise.ts";
export { type DutiesOf, type Requirement, type Situation, situationsOf } from "./situation.ts";
