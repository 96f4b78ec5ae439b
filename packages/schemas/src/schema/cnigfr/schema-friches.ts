// Written by tools/generate.ts from data/cnigfr/schema-friches/1.0.6.json. Do not edit.
import data from "../../../data/cnigfr/schema-friches/1.0.6.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** cnigfr/schema-friches@1.0.6, brownfields: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface FrichesRow {
  /** Identifiant du site */
  readonly site_id: string;
  /** Nom du site */
  readonly site_nom: string;
  /** Type de friche */
  readonly site_type: "friche industrielle" | "friche commerciale" | "friche hospitalière" | "friche agro-industrielle" | "friche carrière ou mine" | "friche militaire" | "friche d'habitat" | "friche d'équipement public" | "friche portuaire" | "friche aéroportuaire" | "friche ferroviaire" | "friche logistique" | "friche loisir tourisme hôtellerie" | "friche enseignement" | "friche cultuelle" | "mixte - dominante habitat" | "mixte - autre" | "inconnu" | "autre" | "sans objet";
  /** Adresse */
  readonly site_adresse: string | null;
  /** Date du repérage */
  readonly site_identif_date: string;
  /** Date de mise à jour */
  readonly site_actu_date: string;
  /** Pages du site */
  readonly site_url: string | null;
  /** Fiche de l’ADEME */
  readonly site_ademe_url: string | null;
  /** Mise en sécurité */
  readonly site_securite: "évacuation des produits dangereux et déchets présents sur le site" | "interdictions ou limitations d'accès au site" | "suppression des risques d'incendie et d'explosion" | "surveillance des effets de l'installation sur son environnement" | "mesures de gestion de pollution ou restrictions temporaires" | "existence d'une attestation de mise en sécurité" | "inconnu" | "autre" | "sans objet" | null;
  /** Occupation */
  readonly site_occupation: "totalement inoccupé" | "partiellement inoccupé" | "occupation transitoire ou temporaire" | "occupation illicite supposée" | "occupation illicite avérée" | "inconnu" | "autre" | "sans objet" | null;
  /** Avancement */
  readonly site_statut: "friche potentielle" | "friche sans projet" | "friche avec projet" | "friche reconvertie" | "inconnu" | "autre" | "sans objet" | null;
  /** Page du projet */
  readonly site_projet_url: string | null;
  /** Année de reconversion */
  readonly site_reconv_annee: string | null;
  /** Type de reconversion */
  readonly site_reconv_type: "habitat" | "bureau" | "commerce" | "industrie" | "autres activités économiques" | "équipement public" | "aménagement d'espace public" | "renaturation" | "panneaux photovoltaïques" | "énergie, hors photovoltaïque" | "mixte" | "inconnu" | "autre" | "sans objet" | null;
  /** Anciennes activités */
  readonly activite_libelle: string | null;
  /** Codes des activités */
  readonly activite_code: string | null;
  /** Fin d’activité */
  readonly activite_fin_annee: string | null;
  /** Commune */
  readonly comm_nom: string;
  /** Code INSEE */
  readonly comm_insee: string;
  /** Types de bâtiments */
  readonly bati_type: string | null;
  /** Nombre de bâtiments */
  readonly bati_nombre: number | null;
  /** Emprise des bâtiments */
  readonly bati_surface: number | null;
  /** Pollution des bâtiments */
  readonly bati_pollution: "amiante" | "plomb" | "inconnu" | "autre" | "sans objet" | null;
  /** Vacance des bâtiments */
  readonly bati_vacance: "occupé" | "partiellement occupé" | "vacant" | "inconnu" | "autre" | "sans objet" | null;
  /** Intérêt patrimonial */
  readonly bati_patrimoine: "aucun" | "présence d'un bâtiment d'intérêt" | "présence d'un bâtiment classé" | "inconnu" | "autre" | "sans objet" | null;
  /** État des bâtiments */
  readonly bati_etat: "dégradation inexistante ou faible" | "dégradation moyenne" | "dégradation très importante" | "dégradation hétérogène" | "inconnu" | "autre" | "sans objet" | null;
  /** Plus ancienne construction */
  readonly local_ancien_annee: string | null;
  /** Plus récente construction */
  readonly local_recent_annee: string | null;
  /** Codes des propriétaires */
  readonly proprio_type: string | null;
  /** Nature des propriétaires */
  readonly proprio_personne: string | null;
  /** Propriétaires */
  readonly proprio_nom: string | null;
  /** Année de la pollution */
  readonly sol_pollution_annee: string | null;
  /** Pollution du sol */
  readonly sol_pollution_existe: "pollution inexistante" | "pollution traitée" | "pollution peu probable" | "pollution supposée" | "pollution avérée" | "inconnu" | "autre" | "sans objet" | null;
  /** Origine de la pollution */
  readonly sol_pollution_origine: "dépôt de déchets, stockages de produits" | "pollution due au fonctionnement de l'installation" | "origine accidentelle (transport, transbordement, manipulation,...)" | "retombées atmosphériques" | "inconnu" | "autre" | "sans objet" | null;
  /** Précisions sur la pollution */
  readonly sol_pollution_commentaire: string | null;
  /** Fiche de dépollution */
  readonly sol_depollution_fiche: string | null;
  /** Surface du terrain */
  readonly unite_fonciere_surface: number | null;
  /** Parcelles */
  readonly unite_fonciere_refcad: string | null;
  /** Zone du document d’urbanisme */
  readonly urba_zone_type: "U" | "AUc" | "AUs" | "A" | "N" | "Zc" | "ZCa" | "ZnC" | "RNU" | "inconnu" | "autre" | "sans objet" | null;
  /** Nom de la zone */
  readonly urba_zone_lib: string | null;
  /** Forme dominante de la zone */
  readonly urba_zone_formdomi: string | null;
  /** Zone d’accélération des énergies renouvelables */
  readonly urba_zaer: "oui" | "non" | "inconnu";
  /** Document d’urbanisme */
  readonly urba_doc_type: "RNU" | "CC" | "PLU" | "PLUI" | "PSMV" | "inconnu" | "autre" | "sans objet" | null;
  /** Distances aux réseaux */
  readonly desserte_distance: string | null;
  /** Précisions sur la desserte */
  readonly desserte_commentaire: string | null;
  /** Source */
  readonly source_nom: string;
  /** Adresse de la source */
  readonly source_url: string | null;
  /** Producteur */
  readonly source_producteur: string | null;
  /** Contact */
  readonly source_contact: string | null;
  /** Position */
  readonly geompoint: string;
  /** Contour */
  readonly geomsurf: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
