import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

/** Work after the answer, and news for others. */
export const messagingMembers = {
  jobs: {
    help: 'Work that is done after the answer.',
    shape: {
      kind: 'object',
      members: {
        provider: {
          shape: { kind: 'enum', values: labelsAt('jobs.provider') },
          help: "What queues jobs; with the feature background-jobs the language's best on Redis, else the database.",
        },
      },
    },
  },
  events: {
    help: 'Messages to other programs.',
    shape: {
      kind: 'object',
      members: {
        provider: {
          shape: { kind: 'enum', values: labelsAt('events.provider') },
          help: 'What carries events; none unless said.',
        },
      },
    },
  },
  queue: {
    shape: { kind: 'enum', values: [...labelsAt('jobs.provider'), ...labelsAt('events.provider')] },
    help: 'Shorthand for `jobs.provider` or `events.provider`.',
  },
} satisfies Record<string, Member>;
