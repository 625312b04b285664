/** One option of a command, for parsing and for its help. */
export type CliOption = Readonly<{
  /** Without the dashes. */
  name: string;
  kind: 'flag' | 'value';
  /** May be given several times; `commas` also takes several values in one. */
  list?: 'commas' | 'repeated';
  /** How the value is shown in the help, for example `FILE`. */
  placeholder?: string;
  /** One line for the help. */
  help: string;
  /** Heading in the help; the command's own options have none. */
  group?: string;
}>;
