import { parseArgs } from 'node:util';

const stacks = ['express', 'fastapi'] as const;

/** What stands on the command line. */
export type LoadChoice = Readonly<{ chosen: readonly (typeof stacks)[number][]; seconds: number; runs: number }>;

const usage = `Usage: npm run bench:backends -- [--stack ${stacks.join('|')}] [--seconds N] [--runs N]`;

/** Reads `--stack STACK --seconds N --runs N`. @throws Error with the usage when something does not fit. */
export function readLoad(argv: readonly string[]): LoadChoice {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      stack: { type: 'string', multiple: true, default: [...stacks] },
      seconds: { type: 'string', default: '5' },
      runs: { type: 'string', default: '3' },
    },
  });
  const chosen = stacks.filter((stack) => values.stack.includes(stack));
  const [seconds, runs] = [Number(values.seconds), Number(values.runs)];
  if (chosen.length !== new Set(values.stack).size || ![seconds, runs].every((one) => Number.isInteger(one) && one > 0))
    throw new Error(usage);
  return { chosen, seconds, runs };
}
