import { nearest } from '../nearest.ts';
import { rolesOf } from '../roles-of.ts';
import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** Words that mean something else in `access`. */
const accessWords: ReadonlySet<string> = new Set(['public', 'any', 'own', 'all', 'read', 'write', 'none']);

/** Roles have names of their own, and new accounts get one that exists and is not admin. */
export const roleRule: SpecRule = {
  id: 'roles',
  breaks: ({ settings, written }) => {
    const { roles, default: standard } = rolesOf(settings.authorization);
    const path = ['authorization', 'default'];
    const others = Object.keys(roles).filter((role) => role !== 'admin');
    const words = Object.keys(written.authorization?.roles ?? {}).flatMap((role): RuleBreak[] =>
      accessWords.has(role)
        ? [
            {
              path: ['authorization', 'roles', role],
              because: `\`${role}\` is a word of \`access\``,
              instead: 'rename the role',
            },
          ]
        : [],
    );
    if (settings.authentication.type.includes('none')) return words;
    if (others.length === 0) {
      return [
        ...words,
        {
          path: ['authorization', 'roles'],
          because: 'a new account needs a role that is not admin',
          instead: 'add one, for example `user: Uses the system`',
        },
      ];
    }
    if (standard === 'admin')
      return [...words, { path, because: 'a new account cannot be admin', instead: `use ${others.join(' or ')}` }];
    if (others.includes(standard)) return words;
    const near = nearest(standard, others);
    return [
      ...words,
      {
        path,
        because: `\`${standard}\` is no role`,
        instead: near === undefined ? `roles: ${others.join(', ')}` : `did you mean \`${near}\`?`,
      },
    ];
  },
};
