import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { limitOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { fits } from '../print/fits.ts';
import { objectLine } from '../print/object-line.ts';
import { wrapList } from '../print/wrap-list.ts';

/** What the tests of limits show: none of their names where the default policy is the only one. */
export function limitTestView(spec: Spec): Readonly<Record<string, unknown>> {
  const overrides = limitOverrides(spec);
  const [first] = overrides;
  const endpoint = first?.endpoint ?? '';
  return {
    overrides: overrides.length > 0,
    limitSettings: overrides.flatMap(({ maxSetting, windowSetting }) => [
      setting(maxSetting, '1000000'),
      setting(windowSetting, ''),
    ]),
    refusedStatement: objectLine(
      '  ',
      'const refused = ',
      [`operation: operation(${tsString(endpoint)}, 'public')`, "errorCode: 'RATE_LIMITED'"],
      ' as const;',
    ),
    ownStatement: wrapList('  ', 'app.use(', ["'/own'", `limit(${tsString(endpoint)})`, 'answer'], ');'),
    budgetStatement: matches('ratelimit', `${patternText(endpoint)}"; r=0; t=\\d+$`),
    policyStatement: matches('ratelimit-policy', `${patternText(endpoint)}"; q=1; w=600`),
    ownEndpoints: wrapList(
      '  ',
      'const own = [',
      overrides.map((own) => tsString(own.endpoint)),
      '];',
    ),
    fewStatement: objectLine(
      '  ',
      'const config = testConfig(',
      ["RATE_LIMIT_MAX: '2'", `${first?.maxSetting ?? ''}: '1'`, `${first?.windowSetting ?? ''}: '600'`],
      ');',
    ),
    limitersOfConfig: hasRedis(spec) ? 'operationLimits(config, new RedisLink(undefined))' : 'operationLimits(config)',
    ownRefusal: tsString(`rate_limit_rejections_total{policy="${endpoint}"} 1`),
  };
}

/** A setting of the tests. */
function setting(name: string, value: string): string {
  const line = `  ${name}: ${tsString(value)},`;
  return fits(line) ? line : [`  ${name}:`, `    ${tsString(value)},`].join('\n');
}

/** What a header of the first answer has to be. */
function matches(header: string, pattern: string): string {
  return wrapList('  ', `expect(own.headers.get('${header}')).toMatch(`, [`/^"${pattern}/`], ');');
}

/** A text within a regular expression. */
function patternText(text: string): string {
  return text.replaceAll(/[/{}.]/g, '\\$&');
}
