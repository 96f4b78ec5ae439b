// Written by tools/generate.ts from the files of obligations/. Do not edit.
import type { Obligation } from "./obligation.ts";
import { obligation as accessibiliteVoirie } from "./obligations/accessibilite-voirie.ts";
import { obligation as amenagementsCyclables } from "./obligations/amenagements-cyclables.ts";
import { obligation as baseAdresseLocale } from "./obligations/base-adresse-locale.ts";
import { obligation as bornesDeRecharge } from "./obligations/bornes-de-recharge.ts";
import { obligation as budget } from "./obligations/budget.ts";
import { obligation as catalogue } from "./obligations/catalogue.ts";
import { obligation as commandePublique } from "./obligations/commande-publique.ts";
import { obligation as covoiturage } from "./obligations/covoiturage.ts";
import { obligation as defibrillateurs } from "./obligations/defibrillateurs.ts";
import { obligation as deliberations } from "./obligations/deliberations.ts";
import { obligation as equipements } from "./obligations/equipements.ts";
import { obligation as hautesRemunerations } from "./obligations/hautes-remunerations.ts";
import { obligation as menusCollectifs } from "./obligations/menus-collectifs.ts";
import { obligation as obligationGenerale } from "./obligations/obligation-generale.ts";
import { obligation as prenoms } from "./obligations/prenoms.ts";
import { obligation as reglesAlgorithmiques } from "./obligations/regles-algorithmiques.ts";
import { obligation as repertoireAnnuel } from "./obligations/repertoire-annuel.ts";
import { obligation as stationnement } from "./obligations/stationnement.ts";
import { obligation as subventions } from "./obligations/subventions.ts";
import { obligation as zonesAFaiblesEmissions } from "./obligations/zones-a-faibles-emissions.ts";

export const obligations: readonly Obligation[] = [
  accessibiliteVoirie,
  amenagementsCyclables,
  baseAdresseLocale,
  bornesDeRecharge,
  budget,
  catalogue,
  commandePublique,
  covoiturage,
  defibrillateurs,
  deliberations,
  equipements,
  hautesRemunerations,
  menusCollectifs,
  obligationGenerale,
  prenoms,
  reglesAlgorithmiques,
  repertoireAnnuel,
  stationnement,
  subventions,
  zonesAFaiblesEmissions,
];
