// Written by tools/generate.ts from the files of data/ and json-schemas/. Do not edit.
import type { SchemaWords } from "./words.ts";

export const wordsOfSchemas: readonly SchemaWords[] = [
  {"id":"139bercy/format-commande-publique","words":["DECP","données essentielles de la commande publique","marchés publics","commande publique"]},
  {"id":"atlasante/schema-dae","words":["défibrillateurs","défibrillateur","DAE"]},
  {"id":"cnigfr/schema-friches","words":["friches","friche"]},
  {"id":"datagouv/schema-fontaine-eau","words":["fontaines à eau","fontaines à boire","fontaines d’eau potable","points d’eau potable"]},
  {"id":"datakode/schema-pei","words":["points d’eau incendie","poteaux incendie","bornes incendie","DECI"]},
  {"id":"etalab/schema-amenagements-cyclables","words":["aménagements cyclables","pistes cyclables","voies cyclables"]},
  {"id":"etalab/schema-decp-dpa","words":["profils d’acheteur","profil d’acheteur"]},
  {"id":"etalab/schema-hautes-remunerations","words":["hautes rémunérations","rémunérations les plus élevées","dix plus hautes rémunérations"]},
  {"id":"etalab/schema-irve-dynamique","words":["IRVE dynamique","disponibilité des bornes de recharge","bornes de recharge dynamique"]},
  {"id":"etalab/schema-irve-statique","words":["IRVE","bornes de recharge","borne de recharge","infrastructures de recharge","points de charge"]},
  {"id":"etalab/schema-lieux-covoiturage","words":["covoiturage","aires de covoiturage","lieux de covoiturage"]},
  {"id":"etalab/schema-stationnement","words":["parcs de stationnement","parkings","parking","stationnement hors voirie","stationnement en ouvrage"]},
  {"id":"etalab/schema-stationnement-cyclable","words":["stationnement cyclable","stationnement vélo","stationnements vélo","arceaux vélo","parkings vélo"]},
  {"id":"etalab/schema-zfe","words":["ZFE","zone à faibles émissions","zones à faibles émissions"]},
  {"id":"NaturalSolutions/schema-arbre","words":["arbres","arbres urbains","patrimoine arboré","arbres d’alignement"]},
  {"id":"openmaraude/schema-stationstaxi","words":["stations de taxi","stations taxi","station de taxi","bornes de taxi"]},
  {"id":"scdl/budget","words":["budget primitif","compte administratif","budget supplémentaire","budget","budgets","comptes administratifs","compte financier unique"]},
  {"id":"scdl/catalogue","words":["catalogue des jeux de données","catalogue des données","catalogue de données","inventaire des jeux de données"]},
  {"id":"scdl/deliberations","words":["délibérations","délibération","délibérations du conseil municipal","actes du conseil"]},
  {"id":"scdl/equipements","words":["équipements collectifs publics","équipements publics","équipements collectifs","équipements sportifs","équipements"]},
  {"id":"scdl/menus-collectifs","words":["menus de la restauration collective","menus des cantines","menus collectifs","restauration scolaire","menus scolaires","menus"]},
  {"id":"scdl/plats-menus-collectifs","words":["plats des menus collectifs","plats de la restauration collective","plats des cantines"]},
  {"id":"scdl/prenoms","words":["prénoms","prénoms des nouveau-nés","prénoms déclarés"]},
  {"id":"scdl/subventions","words":["subventions","subvention","aides aux associations"]},
];
