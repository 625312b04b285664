import picocolors from 'picocolors';
import { inspectDestination } from '../../commit/destination.ts';
import { realDisk } from '../../commit/disk.ts';
import { UserError } from '../../errors.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import type { TemplateLibrary } from '../../types.ts';
import type { Ask } from '../interview/question.ts';
import type { Terminal } from '../terminal.ts';

/**
 * An interview with the person at the terminal. Everything that it needs is loaded here, and so never in a run that asks
 * nothing.
 *
 * @param nameIsFolder the backend's name decides its folder, which must then be free.
 */
export async function personInterview(
  ask: () => Promise<Ask>,
  library: TemplateLibrary,
  { err, cwd, columns, color }: Terminal,
  nameIsFolder: boolean,
): Promise<(given: BackendRequirements) => Promise<BackendRequirements>> {
  const { interviewPerson } = await import('../interview/interview.ts');
  const { dim } = picocolors.createColors(color);
  const asked = await ask();
  return (given) =>
    interviewPerson({
      ask: (question) => {
        if (question.help !== '') err(`${dim(question.help)}\n`);
        return asked(question);
      },
      tell: err,
      library,
      given,
      columns,
      refusesName: (name) => (nameIsFolder ? refusal(name, cwd) : Promise.resolve(undefined)),
    });
}

async function refusal(name: string, cwd: string): Promise<string | undefined> {
  try {
    await inspectDestination(name, cwd, realDisk);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ message }) => message).join(' ');
  }
}
