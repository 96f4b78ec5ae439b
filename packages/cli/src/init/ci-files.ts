export const forges = ["github", "gitlab", "pre-commit"] as const;

export interface CiFile {
  /** From the repository's root. */
  readonly path: string;
  readonly content: string;
}

const REPOSITORY = "opendatafrance/opendatalocale";
/** The release that files of continuous integration follow. */
const RELEASE = "v1";
/** pre-commit keeps what a moving tag named first, for ever, and warns; `pre-commit autoupdate` moves an exact one. */
const EXACT_RELEASE = "v1.0.0";

/** The file that makes a forge run `odl check`. */
export const ciFiles: Readonly<Record<string, CiFile>> = {
  github: {
    path: ".github/workflows/opendatalocale.yml",
    content: `name: OpenDataLocale
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  odl:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${REPOSITORY}@${RELEASE}
`,
  },
  gitlab: {
    path: ".gitlab-ci.yml",
    content: `include:
  - remote: https://raw.githubusercontent.com/${REPOSITORY}/${RELEASE}/ci/gitlab-ci.yml
`,
  },
  "pre-commit": {
    path: ".pre-commit-config.yaml",
    content: `repos:
  - repo: https://github.com/${REPOSITORY}
    rev: ${EXACT_RELEASE}
    hooks:
      - id: odl-check
`,
  },
};
