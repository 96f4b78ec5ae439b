export * from "./finding.ts";
export * from "./report.ts";
