import type { Contribution } from '../../../src/types.ts';

const script = (name: string, run: string) => ({ to: 'script', name, run }) as const;
const command = (name: string, description: string, run: string) =>
  ({ to: 'command', name, description, recipe: [run] }) as const;

/** The scripts and `make` targets of jobs. */
export const jobCommands: readonly Contribution[] = [
  script('worker', 'node src/worker.ts'),
  script('dlq:list', 'node src/commands/dlq.ts list'),
  script('dlq:replay', 'node src/commands/dlq.ts replay'),
  command('worker', 'Work on jobs until it is stopped', 'npm run --silent worker'),
  command('dlq-list', 'List the jobs that were given up', 'npm run --silent dlq:list'),
  command(
    'dlq-replay',
    'Try them again, or one of them: make dlq-replay [ID=]',
    'npm run --silent dlq:replay -- $(ID)',
  ),
];
