// Written by tools/generate.ts from the files of column-types/. Do not edit.
import type { ColumnType } from "./column-type.ts";
import { columnType as actesCode } from "./column-types/actes-code.ts";
import { columnType as actesSubject } from "./column-types/actes-subject.ts";
import { columnType as address } from "./column-types/address.ts";
import { columnType as apeCode } from "./column-types/ape-code.ts";
import { columnType as boolean } from "./column-types/boolean.ts";
import { columnType as cadastralParcel } from "./column-types/cadastral-parcel.ts";
import { columnType as cleInterop } from "./column-types/cle-interop.ts";
import { columnType as communeName } from "./column-types/commune-name.ts";
import { columnType as countryCode } from "./column-types/country-code.ts";
import { columnType as cpv } from "./column-types/cpv.ts";
import { columnType as datetime } from "./column-types/datetime.ts";
import { columnType as decimal } from "./column-types/decimal.ts";
import { columnType as decimalComma } from "./column-types/decimal-comma.ts";
import { columnType as departementCode } from "./column-types/departement-code.ts";
import { columnType as departementName } from "./column-types/departement-name.ts";
import { columnType as email } from "./column-types/email.ts";
import { columnType as epciSiren } from "./column-types/epci-siren.ts";
import { columnType as fantoir } from "./column-types/fantoir.ts";
import { columnType as finess } from "./column-types/finess.ts";
import { columnType as frenchDate } from "./column-types/french-date.ts";
import { columnType as geojson } from "./column-types/geojson.ts";
import { columnType as identifier } from "./column-types/identifier.ts";
import { columnType as inseeCommune } from "./column-types/insee-commune.ts";
import { columnType as integer } from "./column-types/integer.ts";
import { columnType as irveId } from "./column-types/irve-id.ts";
import { columnType as isoDate } from "./column-types/iso-date.ts";
import { columnType as jsonList } from "./column-types/json-list.ts";
import { columnType as jsonObject } from "./column-types/json-object.ts";
import { columnType as lambert93X } from "./column-types/lambert93-x.ts";
import { columnType as lambert93Y } from "./column-types/lambert93-y.ts";
import { columnType as latLon } from "./column-types/lat-lon.ts";
import { columnType as latitude } from "./column-types/latitude.ts";
import { columnType as lonLat } from "./column-types/lon-lat.ts";
import { columnType as longitude } from "./column-types/longitude.ts";
import { columnType as money } from "./column-types/money.ts";
import { columnType as mongoId } from "./column-types/mongo-id.ts";
import { columnType as month } from "./column-types/month.ts";
import { columnType as openingHours } from "./column-types/opening-hours.ts";
import { columnType as osmId } from "./column-types/osm-id.ts";
import { columnType as otherDate } from "./column-types/other-date.ts";
import { columnType as percent } from "./column-types/percent.ts";
import { columnType as period } from "./column-types/period.ts";
import { columnType as phone } from "./column-types/phone.ts";
import { columnType as postalCode } from "./column-types/postal-code.ts";
import { columnType as regionCode } from "./column-types/region-code.ts";
import { columnType as regionName } from "./column-types/region-name.ts";
import { columnType as rna } from "./column-types/rna.ts";
import { columnType as rnbId } from "./column-types/rnb-id.ts";
import { columnType as sex } from "./column-types/sex.ts";
import { columnType as siren } from "./column-types/siren.ts";
import { columnType as siret } from "./column-types/siret.ts";
import { columnType as text } from "./column-types/text.ts";
import { columnType as time } from "./column-types/time.ts";
import { columnType as uai } from "./column-types/uai.ts";
import { columnType as url } from "./column-types/url.ts";
import { columnType as uuid } from "./column-types/uuid.ts";
import { columnType as weekday } from "./column-types/weekday.ts";
import { columnType as wkt } from "./column-types/wkt.ts";
import { columnType as writtenDate } from "./column-types/written-date.ts";
import { columnType as year } from "./column-types/year.ts";
import { columnType as yearMonth } from "./column-types/year-month.ts";

export const columnTypes: readonly ColumnType[] = [
  actesCode,
  actesSubject,
  address,
  apeCode,
  boolean,
  cadastralParcel,
  cleInterop,
  communeName,
  countryCode,
  cpv,
  datetime,
  decimal,
  decimalComma,
  departementCode,
  departementName,
  email,
  epciSiren,
  fantoir,
  finess,
  frenchDate,
  geojson,
  identifier,
  inseeCommune,
  integer,
  irveId,
  isoDate,
  jsonList,
  jsonObject,
  lambert93X,
  lambert93Y,
  latLon,
  latitude,
  lonLat,
  longitude,
  money,
  mongoId,
  month,
  openingHours,
  osmId,
  otherDate,
  percent,
  period,
  phone,
  postalCode,
  regionCode,
  regionName,
  rna,
  rnbId,
  sex,
  siren,
  siret,
  text,
  time,
  uai,
  url,
  uuid,
  weekday,
  wkt,
  writtenDate,
  year,
  yearMonth,
];
