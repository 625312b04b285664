/** One run of the contract suite against a backend of a stack, as `npm run evidence` recorded it. */
export type EvidenceRun = Readonly<{
  /** The spec that was generated, below `examples/`. */
  spec: string;
  /** UTC, `YYYY-MM-DD`. */
  date: string;
  /** The commit of Backwright that generated and judged it; `+` marks changes that were not committed. */
  commit: string;
  /** Tool or server -> version. */
  versions: Readonly<Record<string, string>>;
  passed: number;
  failed: number;
  /** Check -> why it was not run. */
  notRun: Readonly<Record<string, string>>;
}>;

/** What is recorded about one stack: `evidence/<stack>.json`. */
export type Evidence = Readonly<{ stack: string; runs: readonly EvidenceRun[] }>;
