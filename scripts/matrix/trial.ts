/** How one trial of the long matrix ended. */
export type TrialResult = Readonly<{
  name: string;
  verdict: 'passed' | 'failed' | 'not run';
  seconds: number;
  /** Measurements, or why it failed or was not run. */
  says: string;
}>;

/** What trials share: a folder for everything they leave, and where news go. */
export type TrialSetting = Readonly<{ folder: string; signal: AbortSignal; log: (line: string) => void }>;

/** One trial; it throws when what it looks at is not as it should be. */
export type Trial = Readonly<{ name: string; run(setting: TrialSetting): Promise<string> }>;
