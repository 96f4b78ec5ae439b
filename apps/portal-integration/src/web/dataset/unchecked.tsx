import type { Lang } from "@opendatalocale/report";
import type { UncheckedFile } from "../../server/database/tables.ts";
import { DataTable } from "../site/data-table.tsx";
import { failureIn } from "../site/public-words.ts";
import { datasetWordsIn } from "./words.ts";

/** Files that nothing good or bad is said of, each with the reason. */
export function Unchecked({ files, lang }: { readonly files: readonly UncheckedFile[]; readonly lang: Lang }) {
  const words = datasetWordsIn(lang);
  return (
    <section aria-labelledby="unchecked">
      <h2 id="unchecked">{words.unchecked}</h2>
      <DataTable
        caption={words.uncheckedCaption}
        lang={lang}
        rows={files}
        keyOf={({ title, url }) => `${title} ${url}`}
        columns={[
          { label: words.columns.file, cell: ({ title }) => title, sort: ({ title }) => title },
          { label: words.columns.format, cell: ({ format }) => format },
          { label: words.columns.reason, cell: ({ reason }) => failureIn(reason, lang) },
        ]}
      />
    </section>
  );
}
