// Written by tools/generate.ts from the files of rules/. Do not edit.
import type { Rule } from "./rule.ts";
import { rule as budgetCarriedOutTooEarly } from "./rules/budget-carried-out-too-early.ts";
import { rule as budgetSectionUnbalanced } from "./rules/budget-section-unbalanced.ts";
import { rule as budgetSeveralDocuments } from "./rules/budget-several-documents.ts";
import { rule as catalogueDatesOrder } from "./rules/catalogue-dates-order.ts";
import { rule as catalogueFewerResourcesThanFormats } from "./rules/catalogue-fewer-resources-than-formats.ts";
import { rule as catalogueIdRepeated } from "./rules/catalogue-id-repeated.ts";
import { rule as catalogueWordsForm } from "./rules/catalogue-words-form.ts";
import { rule as daeDatesOrder } from "./rules/dae-dates-order.ts";
import { rule as daeDaysExclusive } from "./rules/dae-days-exclusive.ts";
import { rule as daeMaintenanceFuture } from "./rules/dae-maintenance-future.ts";
import { rule as daeRemovedYetWorking } from "./rules/dae-removed-yet-working.ts";
import { rule as daeSirenDisagrees } from "./rules/dae-siren-disagrees.ts";
import { rule as deliberationsDateFuture } from "./rules/deliberations-date-future.ts";
import { rule as deliberationsIdRepeated } from "./rules/deliberations-id-repeated.ts";
import { rule as deliberationsPrefectureForm } from "./rules/deliberations-prefecture-form.ts";
import { rule as deliberationsSubjectCodeUnknown } from "./rules/deliberations-subject-code-unknown.ts";
import { rule as deliberationsSubjectDisagrees } from "./rules/deliberations-subject-disagrees.ts";
import { rule as equipementsThemeDisagrees } from "./rules/equipements-theme-disagrees.ts";
import { rule as equipementsUidDisagrees } from "./rules/equipements-uid-disagrees.ts";
import { rule as equipementsUidRepeated } from "./rules/equipements-uid-repeated.ts";
import { rule as irveLonLatSwapped } from "./rules/irve-lon-lat-swapped.ts";
import { rule as irveNoPlug } from "./rules/irve-no-plug.ts";
import { rule as irvePointRepeated } from "./rules/irve-point-repeated.ts";
import { rule as irveStationColumnsDiffer } from "./rules/irve-station-columns-differ.ts";
import { rule as irveStationPointCount } from "./rules/irve-station-point-count.ts";
import { rule as menusChangeWithoutDate } from "./rules/menus-change-without-date.ts";
import { rule as menusDatesOrder } from "./rules/menus-dates-order.ts";
import { rule as menusRestaurantId } from "./rules/menus-restaurant-id.ts";
import { rule as platsDatesOrder } from "./rules/plats-dates-order.ts";
import { rule as prenomsNameRepeated } from "./rules/prenoms-name-repeated.ts";
import { rule as prenomsYearFuture } from "./rules/prenoms-year-future.ts";
import { rule as subventionsAmountNotPositive } from "./rules/subventions-amount-not-positive.ts";
import { rule as subventionsBeneficiaryWithoutSiret } from "./rules/subventions-beneficiary-without-siret.ts";
import { rule as subventionsInstalmentsNeedPeriod } from "./rules/subventions-instalments-need-period.ts";
import { rule as subventionsPaidBeforeAgreement } from "./rules/subventions-paid-before-agreement.ts";
import { rule as subventionsPeriodInvalid } from "./rules/subventions-period-invalid.ts";
import { rule as subventionsSharesSum } from "./rules/subventions-shares-sum.ts";

export const rules: readonly Rule[] = [
  budgetCarriedOutTooEarly,
  budgetSectionUnbalanced,
  budgetSeveralDocuments,
  catalogueDatesOrder,
  catalogueFewerResourcesThanFormats,
  catalogueIdRepeated,
  catalogueWordsForm,
  daeDatesOrder,
  daeDaysExclusive,
  daeMaintenanceFuture,
  daeRemovedYetWorking,
  daeSirenDisagrees,
  deliberationsDateFuture,
  deliberationsIdRepeated,
  deliberationsPrefectureForm,
  deliberationsSubjectCodeUnknown,
  deliberationsSubjectDisagrees,
  equipementsThemeDisagrees,
  equipementsUidDisagrees,
  equipementsUidRepeated,
  irveLonLatSwapped,
  irveNoPlug,
  irvePointRepeated,
  irveStationColumnsDiffer,
  irveStationPointCount,
  menusChangeWithoutDate,
  menusDatesOrder,
  menusRestaurantId,
  platsDatesOrder,
  prenomsNameRepeated,
  prenomsYearFuture,
  subventionsAmountNotPositive,
  subventionsBeneficiaryWithoutSiret,
  subventionsInstalmentsNeedPeriod,
  subventionsPaidBeforeAgreement,
  subventionsPeriodInvalid,
  subventionsSharesSum,
];
