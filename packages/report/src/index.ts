export { buildReport, REPORT_SCHEMA, type ReportParts } from "./build-report.ts";
export { FindingCollector } from "./collector.ts";
export * from "./finding.ts";
export { defineFormat, type Format, type WriteOptions } from "./format.ts";
export { formats } from "./formats.generated.ts";
export { cellReference, columnLetters } from "./place.ts";
export * from "./report.ts";
export { plainText } from "./text/plain-text.ts";
export { verdictOf } from "./verdict.ts";
