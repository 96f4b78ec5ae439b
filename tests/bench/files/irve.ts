import { isoDate, towns } from "./french-text.ts";
import { Random } from "./random.ts";

export const header =
  "nom_amenageur,siren_amenageur,contact_amenageur,nom_operateur,contact_operateur,telephone_operateur,nom_enseigne,id_station_itinerance,id_station_local,nom_station,implantation_station,adresse_station,code_insee_commune,coordonneesXY,nbre_pdc,id_pdc_itinerance,id_pdc_local,puissance_nominale,prise_type_ef,prise_type_2,prise_type_combo_ccs,prise_type_chademo,prise_type_autre,gratuit,paiement_acte,paiement_cb,paiement_autre,tarification,condition_acces,reservation,horaires,accessibilite_pmr,restriction_gabarit,station_deux_roues,raccordement,num_pdl,date_mise_en_service,observations,date_maj,cable_t2_attache";

/** Charging points of each station: one row each. */
const POINTS = 4;

const hours = ["24/7", "Mo-Fr 08:00-12:00,Mo-Fr 14:00-18:00", "Mo-Su 06:00-22:30"] as const;
const places = [
  "Voirie",
  "Parking public",
  "Parking privé à usage public",
  "Parking privé réservé à la clientèle",
  "Station dédiée à la recharge rapide",
] as const;
const access = ["Réservé PMR", "Accessible mais non réservé PMR", "Non accessible", "Accessibilité inconnue"] as const;

/** One row of etalab/schema-irve-statique (40 short, typed columns); one row in a hundred holds one fault. */
export function row(random: Random, number: number): string {
  const stationNumber = Math.floor(number / POINTS);
  const station = `FRS35P${35000 + stationNumber}`;
  // What belongs to the station is the same on each of its rows.
  const ofStation = new Random(stationNumber + 1);
  const town = ofStation.pick(towns);
  const lon = (ofStation.next() * 12 - 4).toFixed(6);
  const lat = (ofStation.next() * 9 + 42).toFixed(6);
  const flag = () => (random.chance(0.5) ? "true" : "false");
  const cells = [
    "Syndicat d’énergie",
    town.siret.slice(0, 9),
    "contact@exemple.fr",
    "Opérateur",
    "exploitation@exemple.fr",
    "0299000000",
    "Réseau Bretagne",
  ];
  cells.push(
    station,
    `L${number}`,
    `${town.name} - Mairie`,
    ofStation.pick(places),
    `"${ofStation.integer(1, 99)} rue de la Paix, ${town.name}"`,
    town.insee,
  );
  cells.push(`"[${lon},${lat}]"`, String(POINTS), `FRS35E${number}`, "", (random.integer(3, 350) / 1).toFixed(2));
  cells.push(
    flag(),
    "true",
    flag(),
    flag(),
    flag(),
    flag(),
    flag(),
    flag(),
    flag(),
    random.chance(0.5) ? "0.40 € / kWh" : "",
  );
  cells.push(
    random.pick(["Accès libre", "Accès réservé"]),
    flag(),
    csvHours(random),
    random.pick(access),
    "Hauteur maximale 2m",
    flag(),
  );
  cells.push(random.pick(["Direct", "Indirect", ""]), "", isoDate(random), "", isoDate(random), flag());
  if (random.chance(0.01)) spoil(cells, random);
  return cells.join(",");
}

function csvHours(random: Random): string {
  const text = random.pick(hours);
  return text.includes(",") ? `"${text}"` : text;
}

function spoil(cells: string[], random: Random): void {
  const faults: [number, string][] = [
    [4, "exploitation.exemple.fr"],
    [7, "station 12"],
    [10, "Rue"],
    [12, "5O173"],
    [13, '"48.3,-1.6"'],
    [14, "deux"],
    [18, "Oui"],
    [38, "01/12/2023"],
  ];
  const [column, value] = faults[random.integer(0, faults.length - 1)] ?? [4, ""];
  cells[column] = value;
}
