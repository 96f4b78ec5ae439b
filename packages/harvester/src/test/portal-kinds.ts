import type { ContractAnswer } from "./contract-server.ts";

/** What a portal publishes in these tests: identifiers, in the order it gives them where it has a choice. */
export type Published = readonly string[];

/** A kind of portal as its API answers, three datasets a page. */
export interface PortalKind {
  readonly connector: string;
  /** Where the connector is to look, below the server. */
  readonly path: string;
  readonly answer: (url: URL, ids: Published) => ContractAnswer | null;
}

export const PAGE = 3;

const ckan: PortalKind = {
  connector: "ckan",
  path: "",
  answer: ({ pathname, searchParams }, ids) => {
    if (pathname === "/api/3/action/package_show") {
      const id = searchParams.get("id") ?? "";
      return ids.includes(id)
        ? { body: { success: true, result: ckanDataset(id) } }
        : { status: 404, body: { success: false, error: { __type: "Not Found Error", message: "Not found" } } };
    }
    if (pathname !== "/api/3/action/package_search") return null;
    const after =
      /id:\{"([^"]*)" TO \*\]/.exec(
        searchParams
          .getAll("fq_list")
          .concat(searchParams.get("fq") ?? "")
          .join(" "),
      )?.[1] ?? "";
    const left = [...ids].sort().filter((id) => id > after);
    const start = Number(searchParams.get("start") ?? "0");
    const results = left.slice(start, start + Number(searchParams.get("rows") ?? "10")).map(ckanDataset);
    return { body: { success: true, result: { count: left.length, results } } };
  },
};

function ckanDataset(id: string) {
  return {
    id,
    name: id,
    title: `Jeu ${id}`,
    metadata_modified: "2026-01-01T00:00:00",
    organization: null,
    resources: [{ id: `${id}-r`, url: `http://x.test/${id}.csv` }],
  };
}

const udata: PortalKind = {
  connector: "udata",
  path: "",
  answer: ({ pathname, searchParams }, ids) => {
    const id = /^\/api\/1\/datasets\/([^/]+)\/$/.exec(pathname)?.[1];
    if (id !== undefined)
      return ids.includes(id) ? { body: udataDataset(id) } : { status: 404, body: { message: "Not found" } };
    if (pathname !== "/api/1/datasets/") return null;
    const page = Number(searchParams.get("page") ?? "1");
    const size = Number(searchParams.get("page_size") ?? "20");
    const data = ids.slice((page - 1) * size, page * size).map(udataDataset);
    if (data.length === 0 && page > 1) return { status: 404, body: { message: "Not found" } };
    return {
      body: { data, page, page_size: size, total: ids.length, next_page: page * size < ids.length ? "more" : null },
    };
  },
};

function udataDataset(id: string) {
  return {
    id,
    title: `Jeu ${id}`,
    last_update: "2026-01-01T00:00:00Z",
    organization: null,
    resources: [{ id: `${id}-r`, title: "r", url: `http://x.test/${id}.csv` }],
  };
}

const opendatasoft: PortalKind = {
  connector: "opendatasoft",
  path: "",
  answer: ({ pathname, searchParams }, ids) => {
    const base = "/api/explore/v2.1/catalog/datasets";
    const id = pathname.startsWith(`${base}/`) ? pathname.slice(base.length + 1) : null;
    if (id !== null) return ids.includes(id) ? { body: odsDataset(id) } : null;
    if (pathname !== base) return null;
    const sorted = [...ids].sort();
    const offset = Number(searchParams.get("offset") ?? "0");
    const results = sorted.slice(offset, offset + Number(searchParams.get("limit") ?? "10")).map(odsDataset);
    return { body: { total_count: sorted.length, results } };
  },
};

function odsDataset(id: string) {
  return {
    dataset_id: id,
    has_records: true,
    metas: { default: { title: `Jeu ${id}`, modified: "2026-01-01T00:00:00+00:00" } },
  };
}

const dcat: PortalKind = {
  connector: "dcat",
  path: "/catalog.ttl",
  answer: ({ pathname, searchParams }, ids) => {
    if (pathname !== "/catalog.ttl") return null;
    const page = Number(searchParams.get("page") ?? "1");
    if (page > 1 && (page - 1) * PAGE >= ids.length) return { status: 404, body: "<html>" };
    const next = page * PAGE < ids.length ? `; hydra:next </catalog.ttl?page=${page + 1}>` : "";
    const datasets = ids
      .slice((page - 1) * PAGE, page * PAGE)
      .map(
        (id) =>
          `<http://x.test/${id}> a dcat:Dataset ; dct:identifier "${id}" ; dct:title "Jeu ${id}" ; dcat:distribution [ dcat:downloadURL <http://x.test/${id}.csv> ] .`,
      );
    const body = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
      <http://x.test/> a dcat:Catalog . <http://x.test/view> a hydra:PagedCollection ; hydra:totalItems ${ids.length} ${next} . ${datasets.join("\n")}`;
    return { type: "text/turtle", body };
  },
};

const dataJson: PortalKind = {
  connector: "data-json",
  path: "/data.json",
  answer: ({ pathname, searchParams }, ids) => {
    if (pathname !== "/data.json") return null;
    const page = Number(searchParams.get("page") ?? "1");
    const dataset = ids.slice((page - 1) * PAGE, page * PAGE).map((id) => ({
      identifier: id,
      title: `Jeu ${id}`,
      distribution: [{ downloadURL: `http://x.test/${id}.csv`, mediaType: "text/csv" }],
    }));
    return { body: { "@type": "dcat:Catalog", dataset } };
  },
};

const scdlCatalogue: PortalKind = {
  connector: "scdl-catalogue",
  path: "/catalogue.csv",
  answer: ({ pathname }, ids) => {
    if (pathname !== "/catalogue.csv") return null;
    const rows = ids.map((id) => `Ville,21350238800019,${id},Jeu ${id},http://x.test/${id}.csv`);
    return { type: "text/csv", body: `COLL_NOM,COLL_SIRET,ID,TITRE,URL\n${rows.join("\n")}\n` };
  },
};

/** Kinds that are read page after page. */
export const pagedKinds: readonly PortalKind[] = [ckan, udata, opendatasoft, dcat, dataJson];
export const portalKinds: readonly PortalKind[] = [...pagedKinds, scdlCatalogue];
