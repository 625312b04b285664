import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

/** Who may sign in, and who may do what. */
export const accessControlMembers = {
  authentication: {
    help: 'How people and programs prove who they are.',
    shape: {
      kind: 'object',
      members: {
        type: {
          shape: {
            kind: 'list',
            of: { kind: 'enum', values: [...labelsAt('authentication.type'), 'none'] },
            max: 4,
            min: 1,
            orOne: true,
          },
          help: 'The kinds of sign-in: one, a list, or none.',
          prompt: 'How do people sign in?',
          default: ['JWT'],
        },
        providers: {
          shape: {
            kind: 'list',
            of: { kind: 'enum', values: ['google', 'github', 'microsoft', 'oidc'] },
            max: 4,
            min: 1,
          },
          help: 'Who signs people in with OAuth2.',
          prompt: 'Which sign-in providers?',
          default: ['oidc'],
        },
        mfa: {
          shape: { kind: 'boolean' },
          help: 'Offer a time-based one-time password as second factor.',
          default: false,
        },
        emailVerification: {
          shape: { kind: 'enum', values: ['required', 'off'] },
          help: 'Whether an account must confirm its e-mail address before it can sign in.',
          default: 'required',
        },
        enumerationSafe: {
          shape: { kind: 'boolean' },
          help: 'Answer a registration with 202 for known and unknown addresses alike.',
          default: false,
        },
        library: {
          shape: { kind: 'enum', values: ['built-in', 'better-auth'] },
          help: 'What carries out the sign-in; better-auth is for TypeScript.',
          default: 'built-in',
        },
      },
    },
  },
  authorization: {
    help: 'Who may do what.',
    shape: {
      kind: 'object',
      members: {
        roles: {
          shape: {
            kind: 'map',
            keys: {
              pattern: '^[a-z][a-z0-9]*([_-][a-z0-9]+)*$',
              hint: 'a role name: lower-case words joined by - or _',
            },
            of: { kind: 'text', max: 200 },
            max: 50,
          },
          help: 'Roles and what each is for; `admin` always exists.',
          prompt: 'Which roles are there?',
          default: { admin: 'Runs the system', user: 'Uses the system' },
        },
        default: {
          shape: { kind: 'text', max: 63, min: 1 },
          help: 'The role of a new account, never admin; the last role that is not admin unless said.',
        },
        model: {
          shape: { kind: 'enum', values: labelsAt('authorization.model') },
          help: 'Decide by role (RBAC) or by attributes (ABAC).',
          default: 'RBAC',
        },
        policy: {
          shape: { kind: 'enum', values: ['built-in', ...labelsAt('authorization.policy')] },
          help: 'What evaluates the policies.',
          default: 'built-in',
        },
      },
    },
  },
} satisfies Record<string, Member>;
