import type { Spec } from '../../../src/types.ts';
import { limitOverrides } from '../../_shared/limits/limit-overrides.ts';
import { group, prefixed } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** What the tests of limits show: none of their names where the default policy is the only one. */
export function limitTestView(spec: Spec): Readonly<Record<string, unknown>> {
  const overrides = limitOverrides(spec);
  const [first] = overrides;
  return {
    named: overrides.length > 0,
    limitLines: overrides.map(({ maxSetting }) =>
      layout('        ', '', `${pyString(maxSetting.toLowerCase())}: 1_000_000`, ','),
    ),
    fewStatement: layout(
      '    ',
      'settings = ',
      group(
        'make_settings(',
        [`${first?.maxSetting.toLowerCase() ?? ''}=1`, `${first?.windowSetting.toLowerCase() ?? ''}=600`],
        ')',
      ),
    ),
    ownEndpoints: layout(
      '    ',
      '',
      prefixed(
        'own = ',
        group(
          '{',
          overrides.map(({ endpoint }) => pyString(endpoint)),
          '}',
        ),
      ),
    ),
  };
}
