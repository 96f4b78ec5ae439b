export * from "./check.ts";
export * from "./check-failure.ts";
export { type FailureCode, type FailureWords, failureWords } from "./failures/failure-words.ts";
export * from "./propose-schemas.ts";
export { type ProseRule, rulesOf } from "./prose-rules.ts";
export type { TableInput } from "./table-input.ts";
export * from "./validate.ts";
export * from "./validate-options.ts";
export { tagsOf, wordsOf } from "./wording.ts";
