import type { BackendRequirements } from '../../spec/requirements.ts';
import type { TemplateLibrary } from '../../types.ts';
import { askName } from './ask-name.ts';
import { askResources } from './ask-resources.ts';
import { askReview } from './ask-review.ts';
import type { Ask } from './question.ts';

/** What an interview works with. */
export type Interview = Readonly<{
  ask: Ask;
  /** Shows text between the questions. */
  tell: (text: string) => void;
  library: TemplateLibrary;
  /** What flags said: it is not asked again. */
  given: BackendRequirements;
  columns: number;
  /** Why a backend of this name cannot be written, or undefined; a name is also a folder. */
  refusesName: (name: string) => Promise<string | undefined>;
}>;

/** A screen gives what the person decided, or undefined when they want the screen before. */
export type Screen = (draft: BackendRequirements, interview: Interview) => Promise<BackendRequirements | undefined>;

const screens: readonly Screen[] = [askName, askResources, askReview];

const welcome = `Return takes what is shown.
To go back, choose Back, type < or press Escape.
Ctrl-C ends; nothing is written before the last question.
`;

/** Asks a person for a backend: three answers are enough, and every setting can be decided. */
export async function interviewPerson(interview: Interview): Promise<BackendRequirements> {
  interview.tell(welcome);
  const drafts: BackendRequirements[] = [interview.given];
  while (drafts.length <= screens.length) {
    const screen = screens[drafts.length - 1];
    const draft = drafts.at(-1);
    if (!screen || !draft) break;
    const decided = await screen(draft, interview);
    if (decided) drafts.push(decided);
    // A screen that was left backwards starts with what it had decided.
    else if (drafts.length > 1) drafts.splice(-2, 2, draft);
  }
  return drafts.at(-1) ?? interview.given;
}
