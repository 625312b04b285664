import { isBack } from './back.ts';
import { askSettings } from './ask-settings.ts';
import { askableFields } from './askable-fields.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import type { Interview } from './interview.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Question, QuestionChoice } from './question.ts';
import { summary } from './summary.ts';
import { settle } from './settle.ts';
import { trialProblems } from './trial-problems.ts';

/** The last screen: what will be built, the command that builds the same again, and the way to every setting. */
export async function askReview(
  start: BackendRequirements,
  interview: Interview,
): Promise<BackendRequirements | undefined> {
  const { library, tell, ask, columns } = interview;
  let decided = start;
  for (;;) {
    const draft = settle(decided, library);
    const problems = trialProblems(draft, library);
    tell(
      problems.length === 0 ? summary(draft, library, columns) : `This cannot be built yet:\n${problems.join('\n')}\n`,
    );
    const answer = await ask(menu(problems.length === 0, interview));
    if (isBack(answer)) return undefined;
    if (answer === 'create') return draft;
    if (answer === 'files') tell(`${outcomeOf(draft, library)?.files.join('\n') ?? ''}\n`);
    else decided = await askSettings(draft, interview);
  }
}

function menu(isLegal: boolean, { given }: Interview): Question {
  const count = askableFields(given).length;
  const create: readonly QuestionChoice[] = [
    { value: 'create', label: 'Create it', brings: 'Writes the files, then installs and makes a first commit.' },
  ];
  return {
    kind: 'one',
    name: 'review',
    message: 'Create it like this?',
    help: 'Nothing is written yet.',
    choices: [
      ...(isLegal ? create : []),
      {
        value: 'settings',
        label: 'Decide the settings',
        brings: `Asks for up to ${String(count)} settings, each with its default.`,
      },
      ...(isLegal ? [{ value: 'files', label: 'List every file' }] : []),
    ],
    problem: () => undefined,
    read: (answer) => answer,
    back: true,
  };
}
