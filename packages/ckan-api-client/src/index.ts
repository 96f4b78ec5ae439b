export type { HostBudget, HttpEvent, NamedUpload, Pager, RetryOptions, Timeouts, Upload } from "@opendatalocale/http";
export { createHostBudget } from "@opendatalocale/http";
export type * from "./actions.ts";
export * from "./ckan-client.ts";
export * from "./ckan-error.ts";
export type * from "./model.ts";
export type { DatasetStamp } from "./paging/dataset-pager.ts";
export type * from "./params.ts";
