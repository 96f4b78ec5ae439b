/** Samples that the official schema judges otherwise than their origin says, each with the reason. */
export const unexpectedVerdicts: Readonly<Record<string, string>> = {
  "dae/exemple_valide.csv": "its SIREN 123456789 have a wrong check digit, which the schema's own custom check refuses",
  "friches/fichier-valide-1.0.3.csv": "written for 1.0.3, before the column urba_zaer became required",
  "lieux-covoiturage/exemple-valide-0.2.0.csv":
    "written for 0.2.0, before the column id_local; its opening hours say “true”",
  "irve-statique/exemple-valide-1.0.x.csv": "written for 1.0.x, whose columns had other names",
  "subventions/etalab-format-subventions-exemple.csv":
    "written for the regulatory layout 0.1, whose columns had other names",
};
