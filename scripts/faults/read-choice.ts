import { parseArgs } from 'node:util';
import { planted, type PlantedStack } from '../../test/backends/faults/planted.ts';
import type { Fault } from '../../test/backends/faults/fault.ts';

/** The faults of one stack that were asked for. */
export type ChosenFaults = Readonly<{ stack: PlantedStack; faults: readonly Fault[] }>;

/** What stands on the command line. */
export type FaultChoice = Readonly<{ chosen: readonly ChosenFaults[]; json: boolean }>;

const stacks = Object.keys(planted) as PlantedStack[];

const usage = `Usage: npm run faults -- [--stack ${stacks.join('|')}] [--only WORD …] [--json]
A WORD is the id of a check or its beginning (Q, E01), or a piece of a fault's name. --json records the run of all faults
of a stack in evidence/faults/.`;

/** Reads `--stack STACK --only WORD … --json`. @throws Error with the usage when something does not fit. */
export function readChoice(argv: readonly string[]): FaultChoice {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        stack: { type: 'string', multiple: true, default: stacks },
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const words = [...values.only, ...positionals];
    if (values.json && words.length > 0) throw new Error('--json records all faults of a stack, not some of them');
    const chosen = values.stack.map(stackOf).map((stack) => ({
      stack,
      faults: planted[stack].filter((fault) => words.length === 0 || words.some((word) => names(word, fault))),
    }));
    const unknown = words.filter((word) => !chosen.some(({ faults }) => faults.some((fault) => names(word, fault))));
    if (unknown.length > 0) throw new Error(`there is no fault ${unknown.join(', ')}`);
    return { chosen: chosen.filter(({ faults }) => faults.length > 0), json: values.json };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

function stackOf(name: string): PlantedStack {
  const stack = stacks.find((one) => one === name);
  if (stack === undefined) throw new Error(`there are no faults for ${name}`);
  return stack;
}

const names = (word: string, { check, what }: Fault): boolean =>
  check.toLowerCase().startsWith(word.toLowerCase()) || what.toLowerCase().includes(word.toLowerCase());
