export { buildReport, type ItemContext, REPORT_SCHEMA, type ReportParts, reportItem } from "./build-report.ts";
export { type CollectorOptions, FindingCollector } from "./collector.ts";
export * from "./finding.ts";
export { defineFormat, type Format, type WriteOptions } from "./format.ts";
export { findingsHeader, findingsLine } from "./formats/csv.ts";
export { formats } from "./formats.generated.ts";
export { cellReference, columnLetters } from "./place.ts";
export * from "./report.ts";
export { verdictOf } from "./verdict.ts";
