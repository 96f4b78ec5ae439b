/** Where others find what we say of a dataset. `base` is how the outside reaches us. */
export const addresses = (base: string) => ({
  verdict: (dataset: string) => `${base}/api/v1/datasets/${dataset}/verdict`,
  linked: (dataset: string) => `${base}/api/v1/datasets/${dataset}/verdict.jsonld`,
  page: (dataset: string) => `${base}/jeu-de-donnees?id=${dataset}`,
  badge: (dataset: string, lang: string) => `${base}/badge/${dataset}.svg?lang=${lang}`,
  report: (report: string) => `${base}/api/v1/reports/${report}?format=html`,
  script: `${base}/embed/opendatalocale-report.js`,
  oembed: (url: string) => `${base}/oembed?format=json&url=${encodeURIComponent(url)}`,
});

export type Addresses = ReturnType<typeof addresses>;
