import type { Choice, Field, Language } from '../../types.ts';
import type { BackendRequirements, Settings } from '../requirements.ts';
import type { SpecPath } from '../spec-problem.ts';

/** A choice that the spec makes, before it is known whether a part serves it. */
export type Selection = Readonly<{
  choice: Choice;
  /** Where it was written, or where the default would be overridden. */
  path: SpecPath;
  /** False for a default, which may resolve to none. */
  written: boolean;
}>;

/** What choosing looks at. */
export type ChoosingInput = Readonly<{
  written: BackendRequirements;
  settings: Settings;
  language: Language;
  /** Every declared field with its path. */
  fields: readonly Readonly<{ field: Field; path: SpecPath }>[];
}>;
