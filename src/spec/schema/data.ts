import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

const notPrimary = (name: string): string =>
  `${name} is no primary store here: it serves as cache, sessions, queue or search beside a database`;

/** Where data lives, and how it is found. */
export const dataMembers = {
  database: {
    help: 'The primary store.',
    shape: {
      kind: 'object',
      members: {
        type: {
          shape: { kind: 'enum', values: ['SQL', 'NoSQL', 'Graph'] },
          help: 'The kind of database; it decides the provider when none is named.',
          default: 'SQL',
        },
        provider: {
          shape: {
            kind: 'enum',
            values: labelsAt('database.provider'),
            refused: { Redis: notPrimary('Redis'), Elasticsearch: notPrimary('Elasticsearch') },
          },
          help: 'The database itself.',
          prompt: 'Which database?',
          default: 'PostgreSQL',
        },
        orm: {
          shape: { kind: 'enum', values: labelsAt('database.orm') },
          help: "What speaks to the database; the language's best unless said.",
        },
        features: {
          shape: { kind: 'list', of: { kind: 'enum', values: labelsAt('database.features') }, max: 10 },
          help: 'What the database does beyond storing rows.',
          prompt: 'Which database features?',
          default: [],
        },
      },
    },
  },
  search: {
    help: 'What answers `q`.',
    shape: {
      kind: 'object',
      members: {
        provider: {
          shape: { kind: 'enum', values: labelsAt('search.provider') },
          help: 'The search engine.',
          default: 'database',
        },
      },
    },
  },
  storage: {
    help: 'Where uploaded files lie.',
    shape: {
      kind: 'object',
      members: {
        provider: {
          shape: { kind: 'enum', values: labelsAt('storage.provider') },
          help: 'The file store; s3 when `integrations` has it, else local.',
        },
      },
    },
  },
} satisfies Record<string, Member>;
