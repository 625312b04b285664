import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

/** How clients talk to the backend. */
export const apiMembers = {
  apiType: {
    shape: { kind: 'list', of: { kind: 'enum', values: labelsAt('apiType') }, max: 5, min: 1, orOne: true },
    help: 'The API styles: one, or a list.',
    prompt: 'Which API style?',
    default: ['REST'],
  },
  api: {
    help: 'Details of the HTTP interface.',
    shape: {
      kind: 'object',
      members: {
        basePath: {
          shape: {
            kind: 'text',
            max: 100,
            pattern: '^(/[a-z0-9]+([._~-][a-z0-9]+)*)+$',
            hint: 'a path like /api/v1 (lower case, no slash at the end)',
          },
          help: 'The path before every resource.',
          default: '/api/v1',
        },
        versioning: {
          shape: { kind: 'enum', values: ['url', 'header', 'media-type'] },
          help: 'Where a request names the version of the API.',
          default: 'url',
        },
        case: {
          shape: { kind: 'enum', values: ['snake', 'camel'] },
          help: 'How the member names of resources are spelled: as written, or in camelCase.',
          default: 'snake',
        },
        envelope: {
          shape: { kind: 'boolean' },
          help: 'Wrap answers in `{success, data, meta}`; false means bare data and pure RFC 9457.',
          default: true,
        },
      },
    },
  },
} satisfies Record<string, Member>;
