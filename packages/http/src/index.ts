export { createHostBudget, type HostBudget } from "./host-budget.ts";
export { createHttpClient, type HttpClient } from "./http-client.ts";
export { HttpError, type HttpErrorCode, type HttpErrorDetails } from "./http-error.ts";
export type { HttpEvent } from "./http-event.ts";
export type * from "./http-options.ts";
export { type FormBody, formBody, isUpload, type NamedUpload, type Upload } from "./multipart.ts";
export { createPager, type Pager, type PageStep } from "./pager.ts";
export { parseRetryAfter } from "./retry-after.ts";
