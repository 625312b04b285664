import fc from 'fast-check';
import type { Field, Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import { ContractFailure } from '../../contract-failure.ts';
import { eachResource } from '../../each-resource.ts';
import { RowModel } from '../../model/row-model.ts';
import { writable } from '../../model/member-groups.ts';
import { NotRun } from '../../not-run.ts';
import type { Body } from '../../rows.ts';
import { whenResource } from '../../when-resource.ts';
import { takeStep, type Step } from './model-step.ts';

/** How many sequences every resource goes through, and how long they are at most. */
const sequences = 12;
const longest = 30;

const kinds = ['create', 'create', 'patch', 'patch', 'put', 'delete', 'read', 'list', 'list', 'list'] as const;

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), row: fc.nat(60), member: fc.nat(60), value: fc.nat(60) }),
  { minLength: 4, maxLength: longest, size: 'max' },
);

/** True when making a row of `from` for a reference makes rows of `resource` as well. */
function leadsTo(spec: Spec, from: string | undefined, resource: Resource, seen: readonly string[] = []): boolean {
  if (from === resource.name) return true;
  const target = spec.resources.find(({ name }) => name === from);
  if (!target || seen.includes(target.name)) return false;
  return target.fields.some(
    (field) => field.type === 'ref' && field.required && leadsTo(spec, field.target, resource, [...seen, target.name]),
  );
}

/** References that would add rows to the list which nobody counted point to nothing. */
const withoutOwnKind = (spec: Spec, resource: Resource): Body =>
  Object.fromEntries(
    writable(resource)
      .filter((field: Field) => field.type === 'ref' && leadsTo(spec, field.target, resource))
      .map((field) => [field.wire, field.list ? [] : null]),
  );

/** Any sequence of operations, against a model in memory. */
export const c09: Check = {
  id: 'C09',
  title: 'model',
  contract:
    'Any sequence of create, PATCH, PUT, DELETE, GET and list with filter, sort and page answers as a model of the resource in memory does; the version only rises.',
  needs: [],
  lane: 'quiet',
  when: whenResource(['list', 'create']),
  async run(context) {
    await eachResource(context, ['list', 'create'], async (resource) => {
      if (!(await context.empty())) throw new NotRun('the list may hold rows of others');
      const fixed = withoutOwnKind(context.spec, resource);
      const property = fc.asyncProperty(steps, async (sequence) => {
        await context.empty();
        const model = new RowModel(resource);
        for (const step of sequence) await takeStep({ context, resource, model, fixed }, step);
      });
      const seed = context.random.whole(0, 2 ** 31 - 1);
      const { failed, errorInstance, counterexample } = await fc.check(property, {
        seed,
        numRuns: sequences,
        interruptAfterTimeLimit: 20_000,
      });
      if (failed) throw withSteps(errorInstance, counterexample?.[0] ?? []);
    });
  },
};

/** Says after which steps, the fewest that do it, backend and model parted. */
function withSteps(error: unknown, sequence: readonly Step[]): unknown {
  if (!(error instanceof ContractFailure)) return error;
  const way = sequence.map(({ kind }) => kind).join(', ');
  return new ContractFailure(
    error.findings.map((finding) => ({ ...finding, message: `${finding.message}\nafter ${way}` })),
  );
}
