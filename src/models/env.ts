import { commentLines } from './comment-lines.ts';
import { envLine } from './env-line.ts';
import { envVariables } from './env-variables.ts';
import type { EnvVariable } from './env-variables.ts';
import { groupBy } from './group-by.ts';
import type { Model } from './model.ts';

/** `.env.example`: every variable with what it is for, grouped; a secret shows a placeholder, never a value that works. */
export const env: Model = (plan) => {
  const groups = groupBy(envVariables(plan), ({ group }) => group);
  if (groups.size === 0) return new Map();
  const sections = [...groups].map(([group, variables]) =>
    [...commentLines(`--- ${group} ---`), ...variables.flatMap(entry)].join('\n'),
  );
  const head = commentLines('Copy to .env and adjust. Variables with a default may be left out.').join('\n');
  return new Map([['.env.example', `${[head, ...sections].join('\n\n')}\n`]]);
};

function entry(variable: EnvVariable): readonly string[] {
  return [...commentLines(`${variable.description} ${remark(variable)}`), envLine(variable.name, variable.development)];
}

function remark({ secret, fallback }: EnvVariable): string {
  if (secret) return '(secret)';
  return fallback === undefined ? '(required)' : `(default: ${fallback === '' ? 'empty' : fallback})`;
}
