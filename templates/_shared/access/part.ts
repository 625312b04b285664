import type { Part } from '../../../src/types.ts';
import { keyText } from './key-text.ts';
import { policiesOf } from './policies-of.ts';

/** Who may do what, as a file that people can read and change. */
export const access: Part = {
  id: '_shared/access',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['_shared/project'],
  view(spec) {
    const { anonymous, roles } = policiesOf(spec);
    return {
      anonymous,
      nobody: anonymous.length === 0,
      roles: roles.map(({ role, permissions }) => ({
        role: keyText(role),
        permissions,
        none: permissions.length === 0,
      })),
    };
  },
};
