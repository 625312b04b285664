import { languages } from '../../catalog/languages.ts';
import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** A choice that exists in some languages only is refused in the others: no part for it can ever land there. */
export const languageRule: SpecRule = {
  id: 'languages',
  breaks: ({ selections, stack, language }) =>
    selections.flatMap(({ choice, path, written }): RuleBreak[] => {
      const fitting = choice.facts['languages']?.split(' ');
      const stacks = choice.facts['stacks']?.split(' ');
      const wrongLanguage = fitting !== undefined && !fitting.includes(language);
      const wrongStack = stacks !== undefined && !stacks.includes(stack);
      if (!written || !(wrongLanguage || wrongStack)) return [];
      const labels = (fitting ?? []).map((id) => languages[id as typeof language].label).join(' and ');
      const where = wrongStack && !wrongLanguage ? `the stack ${stacks.join(' or ')}` : labels;
      return [
        {
          path,
          because: `${choice.label} is for ${where}, and ${stack} is ${languages[language].label}`,
          instead: 'remove it, or choose another stack',
        },
      ];
    }),
};
