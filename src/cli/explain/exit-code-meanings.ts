import type { ExitCode } from '../../errors.ts';

/** What each exit code means, and what to do when a command ends with it. */
export const exitCodeMeanings: Readonly<Record<ExitCode, readonly [meaning: string, next: string]>> = {
  0: ['done', 'Nothing is left to do.'],
  1: ['a check failed', 'Read what the failed lines say, mend it, and run the command again.'],
  2: ['a manual step is left', 'The files are there; run the command that the failed step printed.'],
  3: ['conflicts, nothing written', 'Settle the conflicts that were listed, and run the command again.'],
  64: ['the command line makes no sense', 'See --help of the command.'],
  65: ['the spec is illegal', 'Mend what was listed; each line has its place and what would work.'],
  69: [
    'the spec is legal, but asks for something that is not available yet',
    'Take the choice that the message names.',
  ],
  70: ['a bug in Backwright', 'Please report it with the text that was printed.'],
  73: ['cannot write', 'Free the space or the permission, and run the command again.'],
  75: ['another run holds the lock', 'Wait for the other run to end.'],
  76: ['refused: a folder that is not empty, a Node that is too old, a missing tool', 'Do what the message says.'],
  130: ['interrupted', 'A backend that was not complete is gone again; run the command again.'],
};
