/** Something measured: it goes through a whole file. */
export interface Engine {
  readonly label: string;
  /** `peers` is the folder where the peers' packages are installed. */
  readonly go: (job: Job) => Promise<Outcome>;
}

export interface Job {
  readonly path: string;
  /** Id of a schema, or path of a descriptor. */
  readonly schema: string;
  readonly peers: string;
  /** For `odl`: threads beside the one that reads. */
  readonly threads?: number;
}

/** What was seen, so that engines can be compared; what one does not count is left out. */
export interface Outcome {
  readonly rows?: number;
  readonly errors?: number;
  /** Non-empty cells, for spreadsheets. */
  readonly cells?: number;
  readonly verdict?: string;
  /** Milliseconds until the first block of rows was checked: its findings are known then. */
  readonly firstBlock?: number;
}
