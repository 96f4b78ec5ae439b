// Written by tools/generate.ts from the files of json-rules/. Do not edit.
import type { JsonRule } from "./json-rule.ts";
import { rule as decpBuyerIsHolder } from "./json-rules/decp-buyer-is-holder.ts";
import { rule as decpCpvUnknown } from "./json-rules/decp-cpv-unknown.ts";
import { rule as decpDatesOrder } from "./json-rules/decp-dates-order.ts";
import { rule as decpSubcontractsOverAmount } from "./json-rules/decp-subcontracts-over-amount.ts";

export const jsonRules: readonly JsonRule[] = [
  decpBuyerIsHolder,
  decpCpvUnknown,
  decpDatesOrder,
  decpSubcontractsOverAmount,
];
