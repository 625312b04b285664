import { parseSpec } from '../../spec/parse-spec.ts';
import type { ParsedSpec } from '../../spec/parse-spec.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import type { FlagValue } from './flag-values.ts';
import { valueAt, withValue } from './at-path.ts';
import type { SpecText } from './read-spec-file.ts';
import { requirementsText } from './requirements-text.ts';
import { schemaOrder } from './schema-order.ts';

/** Where requirements come from; later ones win: file, flags, answers for what is still missing. */
export type Sources = Readonly<{
  file?: SpecText;
  /** Spec path -> value, from flags. */
  flags: readonly FlagValue[];
  /** The name when neither file nor flags have one: that of the folder. */
  fallbackName?: string;
  /** Asks a person for the rest; absent when nobody is there to answer. */
  interview?: (given: BackendRequirements) => Promise<BackendRequirements>;
}>;

/** What a person asked for, and the text of `backend.yaml` that says it. */
export type Gathered = Readonly<{
  requirements: BackendRequirements;
  /** Asked for once the requirements have proved legal. */
  text: () => string;
  locate?: ParsedSpec['locate'];
}>;

/** Merges the sources. A file keeps its comments and its layout; only what flags set is changed in it. */
export async function gather({ file, flags, fallbackName, interview }: Sources): Promise<Gathered> {
  const parsed = file === undefined ? undefined : parseSpec(file.text, file.name);
  const written: BackendRequirements = parsed?.requirements ?? { version: 1 };
  const isNamed = valueAt(written, ['name']) !== undefined || flags.some(({ path }) => path.join('.') === 'name');
  const name = isNamed || fallbackName === undefined ? [] : [{ path: ['name'], value: fallbackName }];
  const said: readonly FlagValue[] = [...flags, ...name];
  const given = said.reduce<BackendRequirements>(
    (merged, { path, value }) => withValue(merged, path, value) as BackendRequirements,
    written,
  );
  if (file !== undefined && parsed !== undefined) {
    // A file is a complete answer: what it leaves out has defaults, and asking would second-guess it.
    const changes = said.filter(({ path, value }) => value !== valueAt(written, path));
    const source = { document: parsed.document, text: file.text };
    return { requirements: given, text: () => requirementsText(given, changes, source), locate: parsed.locate };
  }
  const requirements = schemaOrder(interview ? await interview(given) : given);
  return { requirements, text: () => requirementsText(requirements, []) };
}
