import { parseSpec } from '../../spec/parse-spec.ts';
import type { ParsedSpec } from '../../spec/parse-spec.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { specFields } from '../../spec/spec-fields.ts';
import type { Json, Stack } from '../../types.ts';
import { askMissing } from './ask-missing.ts';
import { valueAt, withValue } from './at-path.ts';
import type { Ask } from './question.ts';
import type { SpecText } from './read-spec-file.ts';
import { requirementsText } from './requirements-text.ts';

/** Where requirements come from; later ones win: file, flags, answers for what is still missing. */
export type Sources = Readonly<{
  file?: SpecText;
  /** Spec path -> value, from flags. */
  flags: readonly Readonly<{ path: readonly string[]; value: Json }>[];
  /** The name when neither file nor flags have one: that of the folder. */
  fallbackName?: string;
  /** Absent when nobody is there to answer. */
  ask?: Ask;
}>;

/** What a person asked for, and the text of `backend.yaml` that says it. */
export type Gathered = Readonly<{
  requirements: BackendRequirements;
  /** Asked for once the requirements have proved legal. */
  text: () => string;
  locate?: ParsedSpec['locate'];
}>;

/** Merges the sources. A file keeps its comments and its layout; only what flags and answers set is changed in it. */
export async function gather({ file, flags, fallbackName, ask }: Sources, stacks: readonly Stack[]): Promise<Gathered> {
  const parsed = file === undefined ? undefined : parseSpec(file.text, file.name);
  const written: BackendRequirements = parsed?.requirements ?? { version: 1 };
  let requirements = flags.reduce<BackendRequirements>(
    (merged, { path, value }) => withValue(merged, path, value) as BackendRequirements,
    written,
  );
  if (valueAt(requirements, ['name']) === undefined && fallbackName !== undefined) {
    requirements = withValue(requirements, ['name'], fallbackName) as BackendRequirements;
  }
  // A file is a complete answer: what it leaves out has defaults, and asking would second-guess it.
  if (ask && parsed === undefined) requirements = await askMissing(requirements, stacks, ask);
  const changes = specFields
    .map(({ path }) => ({ path, value: valueAt(requirements, path) as Json | undefined }))
    .filter(({ path, value }) => value !== undefined && value !== valueAt(written, path));
  return {
    requirements,
    text: () =>
      requirementsText(
        requirements,
        changes,
        parsed && file ? { document: parsed.document, text: file.text } : undefined,
      ),
    ...(parsed ? { locate: parsed.locate } : {}),
  };
}
