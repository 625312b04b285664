import { nearest } from '../nearest.ts';
import { rolesOf } from '../roles-of.ts';
import type { RuleBreak } from '../../types.ts';
import type { ResourceRule } from './rule.ts';

/** `access` names `public`, `any`, `own` or a role that exists. */
export const accessRule: ResourceRule = {
  id: 'access-words',
  breaks: ({ path, written }, _completed, { settings }) => {
    const words = ['public', 'any', 'own', ...Object.keys(rolesOf(settings.authorization).roles)];
    return Object.entries(written.access ?? {}).flatMap(([key, list]) =>
      list.flatMap((word, index): RuleBreak[] => {
        if (words.includes(word)) return [];
        const near = nearest(word, words);
        const place = [...path, 'access', key, index];
        const instead = near === undefined ? `known: ${words.join(', ')}` : `did you mean \`${near}\`?`;
        return [{ path: place, because: `\`${word}\` is no role and no word of \`access\``, instead }];
      }),
    );
  },
};
