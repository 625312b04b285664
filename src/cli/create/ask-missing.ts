import type { BackendRequirements } from '../../spec/requirements.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import { specFields } from '../../spec/spec-fields.ts';
import type { Json, Stack } from '../../types.ts';
import { valueAt, withValue } from './at-path.ts';
import type { Ask } from './question.ts';
import { questionOf } from './question-of.ts';
import { settledAnswer } from './settled-answer.ts';

/**
 * Asks for every key of the schema that has a question and no value yet, and gives the completed requirements.
 *
 * Where only one answer is possible nothing is asked: a question whose every other answer is refused wastes a person's
 * time. That answer is still written down, so that the spec says what was built.
 */
export async function askMissing(
  given: BackendRequirements,
  stacks: readonly Stack[],
  ask: Ask,
): Promise<BackendRequirements> {
  let requirements = given;
  for (const field of specFields) {
    if (!isAskable(field) || valueAt(requirements, field.path) !== undefined) continue;
    const question = questionOf(field, requirements, stacks);
    const settled = settledAnswer(question);
    const answer = settled ? settled.answer : question.read(await ask(question));
    if (isSaid(answer)) requirements = withValue(requirements, field.path, answer) as BackendRequirements;
  }
  return requirements;
}

/** A map is a small document of its own, which a person writes in the file. */
function isAskable({ prompt, kind }: SpecField): boolean {
  return prompt !== undefined && kind !== 'map';
}

/** An empty text is a question that the person passed over. */
function isSaid(answer: Json | undefined): answer is Json {
  return answer !== undefined && answer !== '';
}
