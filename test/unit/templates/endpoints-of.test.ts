import { describe, expect, it } from 'vitest';
import { builtInRoutes } from '../../../src/contract/model/built-in-routes.ts';
import { expectedRoutes } from '../../../src/contract/model/expected-routes.ts';
import { withAccounts } from '../../../templates/_shared/accounts/with-accounts.ts';
import { endpointsOf } from '../../../templates/_shared/endpoints/endpoints-of.ts';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import { stacks } from '../../../templates/index.ts';
import { exampleText } from '../../fixtures/example-text.ts';

describe('the endpoints of a spec', () => {
  it.each(['attachments', 'oauth-only', 'team-tasks', 'work-orders'])('are those of the contract: %s', (example) => {
    const { requirements } = parseSpec(exampleText(example), example);
    const spec = resolve(requirements, { stacks });
    const expected = [...expectedRoutes(spec), ...builtInRoutes(spec)].flatMap(({ path, methods }) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const listed = endpointsOf(withAccounts(spec)).map(({ method, path }) => `${method} ${spec.api.basePath}${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });
});
