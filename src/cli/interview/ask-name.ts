import { answerText } from './answer-text.ts';
import { specFields } from '../../spec/spec-fields.ts';
import { withValue } from '../create/at-path.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import type { Interview } from './interview.ts';
import { questionOf } from './question-of.ts';

/** The first screen: the name, which is also the folder, unless a flag or an argument gave it. */
export async function askName(draft: BackendRequirements, interview: Interview): Promise<BackendRequirements> {
  const field = specFields.find(({ path }) => path.join('.') === 'name');
  if (!field || interview.given.name !== undefined) return draft;
  const question = { default: 'my-api', ...questionOf(field, draft, interview.library), back: false };
  for (;;) {
    const name = answerText(await interview.ask(question));
    const refused = await interview.refusesName(name);
    if (refused === undefined) return withValue(draft, ['name'], name) as BackendRequirements;
    interview.tell(`${refused}\n`);
  }
}
