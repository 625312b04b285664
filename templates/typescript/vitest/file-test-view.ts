import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { sampleTarget } from '../../_shared/uploads/sample-target.ts';
import { numberLiteral } from '../print/number-literal.ts';

/** What the tests of files show. */
export function fileTestView(spec: Spec): Readonly<Record<string, unknown>> {
  const sample = sampleTarget(spec);
  if (!sample) return {};
  const { resource, field } = sample;
  return {
    sampleTarget: tsString(sample.name),
    sampleType: tsString(sample.type),
    sampleHead: tsString(sample.head),
    wrongType: tsString(sample.wrong),
    isTyped: field.types !== undefined,
    sampleLimit: numberLiteral(sample.maxSize),
    attaches: sample.attaches,
    uploader: hasAccounts(spec) ? "await api.as('admin')" : 'api',
    fixtureName: `create${resource.names.pascal}`,
    fixtureFile: `../fixtures/${resource.names.kebab}-fixture.ts`,
    rowPath: tsString(`/${resource.names.path}/`),
    heldName: tsString(field.wire),
    heldValue: field.list ? '[{ id: file.id }]' : '{ id: file.id }',
    otherValue: field.list ? '[{ id: other.id }]' : '{ id: other.id }',
    shownValue: field.list ? '[file]' : 'file',
  };
}
