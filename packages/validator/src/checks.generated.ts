// Written by tools/generate.ts from the files of checks/. Do not edit.
import type { Check } from "./check.ts";
import { check as bal } from "./checks/bal.ts";
import { check as blankLabel } from "./checks/blank-label.ts";
import { check as blankRow } from "./checks/blank-row.ts";
import { check as checkError } from "./checks/check-error.ts";
import { check as cohesiveColumnsValue } from "./checks/cohesive-columns-value.ts";
import { check as compareColumnsValue } from "./checks/compare-columns-value.ts";
import { check as constraintError } from "./checks/constraint-error.ts";
import { check as decomposedLetters } from "./checks/decomposed-letters.ts";
import { check as delimiterNotComma } from "./checks/delimiter-not-comma.ts";
import { check as disorderedLabels } from "./checks/disordered-labels.ts";
import { check as doubtfulSchema } from "./checks/doubtful-schema.ts";
import { check as duplicateLabel } from "./checks/duplicate-label.ts";
import { check as encodingError } from "./checks/encoding-error.ts";
import { check as encodingNotUtf8 } from "./checks/encoding-not-utf8.ts";
import { check as extraCell } from "./checks/extra-cell.ts";
import { check as extraLabel } from "./checks/extra-label.ts";
import { check as foreignKey } from "./checks/foreign-key.ts";
import { check as foreignKeyNotChecked } from "./checks/foreign-key-not-checked.ts";
import { check as formulaWithoutValue } from "./checks/formula-without-value.ts";
import { check as frenchGpsCoordinates } from "./checks/french-gps-coordinates.ts";
import { check as frenchSirenValue } from "./checks/french-siren-value.ts";
import { check as frenchSiretValue } from "./checks/french-siret-value.ts";
import { check as hiddenColumns } from "./checks/hidden-columns.ts";
import { check as hiddenRows } from "./checks/hidden-rows.ts";
import { check as incorrectLabel } from "./checks/incorrect-label.ts";
import { check as indexColumn } from "./checks/index-column.ts";
import { check as jsonStructure } from "./checks/json-structure.ts";
import { check as lateColumns } from "./checks/late-columns.ts";
import { check as lostCharacters } from "./checks/lost-characters.ts";
import { check as mergedCells } from "./checks/merged-cells.ts";
import { check as misreadAccents } from "./checks/misread-accents.ts";
import { check as missingCell } from "./checks/missing-cell.ts";
import { check as missingLabel } from "./checks/missing-label.ts";
import { check as missingProperty } from "./checks/missing-property.ts";
import { check as mixedLineEnds } from "./checks/mixed-line-ends.ts";
import { check as noBreakSpaces } from "./checks/no-break-spaces.ts";
import { check as noRecord } from "./checks/no-record.ts";
import { check as noRow } from "./checks/no-row.ts";
import { check as nomenclatureActesValue } from "./checks/nomenclature-actes-value.ts";
import { check as notInOtherTable } from "./checks/not-in-other-table.ts";
import { check as oneOfRequired } from "./checks/one-of-required.ts";
import { check as openingHoursValue } from "./checks/opening-hours-value.ts";
import { check as otherVersionFits } from "./checks/other-version-fits.ts";
import { check as phoneNumberValue } from "./checks/phone-number-value.ts";
import { check as preambleRows } from "./checks/preamble-rows.ts";
import { check as primaryKey } from "./checks/primary-key.ts";
import { check as reversedFrenchGpsCoordinates } from "./checks/reversed-french-gps-coordinates.ts";
import { check as ruleStopped } from "./checks/rule-stopped.ts";
import { check as sheetChosen } from "./checks/sheet-chosen.ts";
import { check as spacesAfterDelimiter } from "./checks/spaces-after-delimiter.ts";
import { check as strayQuote } from "./checks/stray-quote.ts";
import { check as sumColumnsValue } from "./checks/sum-columns-value.ts";
import { check as totalRows } from "./checks/total-rows.ts";
import { check as typeError } from "./checks/type-error.ts";
import { check as unclosedQuote } from "./checks/unclosed-quote.ts";
import { check as uniqueError } from "./checks/unique-error.ts";
import { check as uniqueKeys } from "./checks/unique-keys.ts";
import { check as uniquenessNotChecked } from "./checks/uniqueness-not-checked.ts";
import { check as unmatchedHeader } from "./checks/unmatched-header.ts";
import { check as yearIntervalValue } from "./checks/year-interval-value.ts";

export const checks: readonly Check[] = [
  bal,
  blankLabel,
  blankRow,
  checkError,
  cohesiveColumnsValue,
  compareColumnsValue,
  constraintError,
  decomposedLetters,
  delimiterNotComma,
  disorderedLabels,
  doubtfulSchema,
  duplicateLabel,
  encodingError,
  encodingNotUtf8,
  extraCell,
  extraLabel,
  foreignKey,
  foreignKeyNotChecked,
  formulaWithoutValue,
  frenchGpsCoordinates,
  frenchSirenValue,
  frenchSiretValue,
  hiddenColumns,
  hiddenRows,
  incorrectLabel,
  indexColumn,
  jsonStructure,
  lateColumns,
  lostCharacters,
  mergedCells,
  misreadAccents,
  missingCell,
  missingLabel,
  missingProperty,
  mixedLineEnds,
  noBreakSpaces,
  noRecord,
  noRow,
  nomenclatureActesValue,
  notInOtherTable,
  oneOfRequired,
  openingHoursValue,
  otherVersionFits,
  phoneNumberValue,
  preambleRows,
  primaryKey,
  reversedFrenchGpsCoordinates,
  ruleStopped,
  sheetChosen,
  spacesAfterDelimiter,
  strayQuote,
  sumColumnsValue,
  totalRows,
  typeError,
  unclosedQuote,
  uniqueError,
  uniqueKeys,
  uniquenessNotChecked,
  unmatchedHeader,
  yearIntervalValue,
];
