import type { Language, Spec } from '../types.ts';

/** How a tool is installed, by what installs programs on the machine. */
export type Installer = 'apt-get' | 'dnf' | 'brew' | 'winget';

/** A program that a generated backend or its commands need. */
export type Tool = Readonly<{
  id: string;
  label: string;
  /** What it is for, to follow "needed to". */
  purpose: string;
  /** The languages that need it; every one when absent. */
  languages?: readonly Language[];
  /** The choice of a spec that needs it, such as `postgresql`; every spec when absent. */
  choice?: string;
  /** True when a backend also works without it. */
  optional?: true;
  /** Prints the version somewhere in its output; undefined when the tool is found by `find`. */
  argv: readonly string[];
  /** Where to look instead of PATH; gives the program. */
  find?: () => Promise<string | undefined>;
  /** The oldest version that will do. */
  minimum?: string;
  install: Readonly<Record<Installer | 'else', string>>;
}>;

/** Whether a spec needs a tool. */
export function isNeeded(
  { languages, choice }: Tool,
  { language, choices }: Pick<Spec, 'language' | 'choices'>,
): boolean {
  if (languages && !languages.includes(language)) return false;
  return choice === undefined || Object.values(choices).some((ids) => ids.includes(choice));
}
