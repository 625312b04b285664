import { valueAt } from '../create/at-path.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { askableFields } from './askable-fields.ts';
import { isBack } from './back.ts';
import type { Interview } from './interview.ts';
import { outcomeDifference } from './outcome-difference.ts';
import { outcomeOf } from './outcome-of.ts';
import { questionOf } from './question-of.ts';
import { settledAnswer } from './settled-answer.ts';
import { withAnswer } from './with-answer.ts';

/**
 * Asks for every setting in turn; back goes to the setting before, and from the first one back to the summary.
 *
 * Where only one answer is possible nothing is asked: a question whose every other answer is refused wastes a person's
 * time. That answer is still written down, so that the spec says what was built.
 */
export async function askSettings(start: BackendRequirements, interview: Interview): Promise<BackendRequirements> {
  const { library, given, ask } = interview;
  const fields = askableFields(given);
  const asked: { at: number; draft: BackendRequirements }[] = [];
  let draft = start;
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at];
    if (!field) continue;
    const question = questionOf(field, draft, library);
    const settled = settledAnswer(question);
    if (settled) {
      draft = withAnswer(draft, field.path, settled.answer);
      continue;
    }
    const answer = await ask(question);
    if (isBack(answer)) {
      const before = asked.pop();
      if (!before) return draft;
      draft = before.draft;
      at = before.at - 1;
      continue;
    }
    asked.push({ at, draft });
    const next = withAnswer(draft, field.path, question.read(answer));
    if (valueAt(next, field.path) !== valueAt(draft, field.path)) tellDifference(draft, next, interview);
    draft = next;
  }
  return draft;
}

function tellDifference(before: BackendRequirements, after: BackendRequirements, { library, tell }: Interview): void {
  const [old, now] = [outcomeOf(before, library), outcomeOf(after, library)];
  if (old && now) tell(`${String(now.files.length)} files now. ${outcomeDifference(old, now)}\n`);
}
