export { balAnswer, silence } from "./bal-answer.ts";
export type { BalAnswer, BalRequest } from "./bal-messages.ts";
export { type BalOptions, validateBal } from "./validate-bal.ts";
