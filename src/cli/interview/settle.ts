import type { BackendRequirements } from '../../spec/requirements.ts';
import type { TemplateLibrary } from '../../types.ts';
import { valueAt } from '../create/at-path.ts';
import { askableFields } from './askable-fields.ts';
import { questionOf } from './question-of.ts';
import { settledAnswer } from './settled-answer.ts';
import { withAnswer } from './with-answer.ts';

/**
 * Writes down the default of every setting that is not decided yet, as far as the stack can serve it: the spec then says
 * what was built, and has a line to change for each setting.
 */
export function settle(draft: BackendRequirements, library: TemplateLibrary): BackendRequirements {
  return askableFields(draft).reduce((settled, field) => {
    if (valueAt(settled, field.path) !== undefined) return settled;
    const question = questionOf(field, settled, library);
    const known = settledAnswer(question);
    return withAnswer(settled, field.path, known ? known.answer : question.default);
  }, draft);
}
