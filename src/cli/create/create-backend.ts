import { exitCode } from '../../errors.ts';
import type { ExitCode } from '../../errors.ts';
import { jsonDocument } from '../json-document.ts';
import type { ParsedArguments } from '../parse-arguments.ts';
import type { Terminal } from '../terminal.ts';
import { compareWithDisk } from './compare-with-disk.ts';
import { createSession } from './create-session.ts';
import { finishBackend } from './finish-backend.ts';
import { showPlan } from './show-plan.ts';
import { writeBackend } from './write-backend.ts';

/** The command `create`: decide everything, then print it (`--plan`, `--dry-run`) or write it and run the steps. */
export async function createBackend(given: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
  const session = await createSession(
    given,
    terminal,
    async () => (await import('../interview/ask-at-terminal.ts')).askAtTerminal,
  );
  if (session.look === 'plan') {
    const { plan } = session.prepared;
    terminal.out(session.json ? jsonDocument(plan) : showPlan(plan));
    return exitCode.done;
  }
  if (session.look === 'dry-run') return compareWithDisk(session, terminal);
  return finishBackend(session, await writeBackend(session, terminal), terminal);
}
