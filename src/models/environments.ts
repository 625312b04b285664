import type { Plan } from '../types.ts';
import { capacityOf } from './capacity-of.ts';
import { commentLines } from './comment-lines.ts';
import { envLine } from './env-line.ts';
import { envVariables } from './env-variables.ts';
import type { Model } from './model.ts';

/**
 * `.env.development`, `.env.staging`, `.env.production`: the settings of each environment that are no secret. The
 * backend reads the one that `APP_ENV` names, below `.env` and the environment of the process.
 */
export const environments: Model = (plan) => {
  const variables = envVariables(plan);
  if (variables.length === 0) return new Map();
  const secrets = variables.filter(({ secret, fallback }) => secret || fallback === undefined).map(({ name }) => name);
  const head = (environment: string): readonly string[] => [
    ...commentLines(`Settings of ${environment} that are no secret; the environment of the process and .env win.`),
    ...commentLines(`Never here: ${secrets.join(', ')}.`),
  ];
  const file = (name: string, lines: readonly string[]): readonly [string, string] => [
    `.env.${name}`,
    `${[...head(name), ...lines].join('\n')}\n`,
  ];
  return new Map([
    file('development', development(plan)),
    file('staging', served(plan, `https://staging.${plan.spec.name}.example.com`, 'DOCS_ENABLED=true')),
    file('production', served(plan, `https://${plan.spec.name}.example.com`, 'DOCS_ENABLED=false')),
  ]);
};

/** What does not suit development as it is in code. */
function development(plan: Plan): readonly string[] {
  return envVariables(plan)
    .filter(
      ({ name, secret, fallback, development: value }) =>
        name !== 'APP_ENV' && !secret && fallback !== undefined && value !== '' && value !== fallback,
    )
    .map(({ name, development: value }) => envLine(name, value));
}

function served(plan: Plan, url: string, docs: string): readonly string[] {
  return [
    ...commentLines('Where clients reach it, and who may call it from a browser or stands in front of it:'),
    `# PUBLIC_URL=${url}`,
    '# CORS_ORIGINS=',
    '# TRUSTED_PROXIES=',
    envLine('DATABASE_POOL_MAX', String(capacityOf(plan).poolSize)),
    docs,
  ];
}
