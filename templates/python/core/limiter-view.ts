import type { Spec } from '../../../src/types.ts';
import { hasOverrides, limitOverrides } from '../../_shared/limits/limit-overrides.ts';
import { fits } from '../print/fits.ts';
import { numberLiteral } from '../print/literal.ts';

/** How requests are limited: by one policy, or by some that have names. */
export function limiterView(spec: Spec): Readonly<Record<string, unknown>> {
  const named = hasOverrides(spec);
  return {
    named,
    policyText: named ? '{self.policy}' : 'default',
    limitSettings: limitOverrides(spec).flatMap(({ maxSetting, requests, windowSetting, windowSeconds }) => [
      setting(maxSetting, requests),
      setting(windowSetting, windowSeconds),
    ]),
  };
}

/** A setting that has a default; nothing can be done about one whose name fills the line. */
function setting(name: string, usual: number): string {
  const line = `    ${name.toLowerCase()}: Count = ${numberLiteral(usual)}`;
  return fits(line) ? line : `${line}  # noqa: E501`;
}
