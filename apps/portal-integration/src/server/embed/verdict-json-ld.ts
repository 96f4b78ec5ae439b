import type { VerdictFile, VerdictView } from "../store/read-verdict.ts";
import { toolVersion } from "../store/tool-version.ts";
import type { Addresses } from "./addresses.ts";

/** Vocabularies by their addresses: nothing has to be fetched in order to read it. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  dqv: "http://www.w3.org/ns/dqv#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** What is measured. The verdict is a word; the others are counts, exact however many are listed. */
const METRICS = [
  ["verdict", "Verdict against the schema", "xsd:string"],
  ["errors", "Errors against the schema", "xsd:integer"],
  ["remarks", "Remarks beyond the schema", "xsd:integer"],
  ["rows", "Rows read", "xsd:integer"],
] as const;

/**
 * A verdict as linked data: DCAT for what is published, DQV for what was measured, PROV for how and when.
 * `dct:conformsTo` only stands where the conformity was verified and holds still.
 */
export function verdictJsonLd(view: VerdictView, at: Addresses): object {
  const { id, title, page } = view.dataset;
  const document = at.linked(id);
  return {
    "@context": CONTEXT,
    "@id": document,
    "@graph": [
      {
        "@id": page ?? `${document}#dataset`,
        "@type": "dcat:Dataset",
        "dct:title": title,
        ...(view.organisation === null ? {} : { "dct:publisher": { "dct:title": view.organisation } }),
        "dcat:distribution": view.files.map((file) => distribution(file, document)),
      },
      ...view.files.flatMap((file) => measurements(file, document, at)),
      ...METRICS.map(([name, label, type]) => ({
        "@id": `${document}#metric-${name}`,
        "@type": "dqv:Metric",
        "skos:prefLabel": { "@value": label, "@language": "en" },
        "dqv:expectedDataType": { "@id": type },
        "dqv:inDimension": { "@id": "http://www.w3.org/2000/10/swap/pim/qif#conformance" },
      })),
      {
        "@id": "https://github.com/opendatafrance/opendatalocale",
        "@type": "prov:SoftwareAgent",
        "dct:title": `OpenDataLocale ${toolVersion}`,
      },
    ],
  };
}

function distribution(file: VerdictFile, document: string) {
  const conforms = file.state === "valid" || file.state === "valid-with-remarks";
  return {
    "@id": `${document}#file-${file.resource}`,
    "@type": "dcat:Distribution",
    "dct:title": file.title,
    ...(file.url === null ? {} : { "dcat:downloadURL": { "@id": file.url } }),
    ...(conforms ? { "dct:conformsTo": { "@id": schemaAddress(file) } } : {}),
    "dqv:hasQualityMeasurement": measured(file).map(([name]) => ({ "@id": `${document}#${name}-${file.report}` })),
  };
}

function measurements(file: VerdictFile, document: string, at: Addresses): object[] {
  const check = `${document}#check-${file.report}`;
  const values = { verdict: file.state, errors: file.errors, remarks: file.remarks, rows: file.rows };
  return [
    ...measured(file).map(([name, , type]) => ({
      "@id": `${document}#${name}-${file.report}`,
      "@type": "dqv:QualityMeasurement",
      "dqv:computedOn": { "@id": `${document}#file-${file.resource}` },
      "dqv:isMeasurementOf": { "@id": `${document}#metric-${name}` },
      "dqv:value": { "@value": String(values[name]), "@type": type },
      "prov:generatedAtTime": { "@value": file.checkedAt, "@type": "xsd:dateTime" },
      "prov:wasGeneratedBy": { "@id": check },
    })),
    {
      "@id": check,
      "@type": "prov:Activity",
      "prov:endedAtTime": { "@value": file.checkedAt, "@type": "xsd:dateTime" },
      "prov:used": [{ "@id": `${document}#file-${file.resource}` }, { "@id": schemaAddress(file) }],
      "prov:wasAssociatedWith": { "@id": "https://github.com/opendatafrance/opendatalocale" },
      "dct:relation": { "@id": at.report(file.report) },
    },
  ];
}

/** Counts of a file that could not be checked would be read as zeros. */
function measured({ verdict }: VerdictFile) {
  return METRICS.filter(([name]) => name === "verdict" || verdict !== "not-checked");
}

/** The schema's page in the national catalogue. */
function schemaAddress({ schema, schemaVersion }: VerdictFile): string {
  return `https://schema.data.gouv.fr/${schema}${schemaVersion === null ? "" : `/${schemaVersion}`}`;
}
