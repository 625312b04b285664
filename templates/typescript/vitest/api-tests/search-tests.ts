import type { Field, Resource } from '../../../../src/types.ts';
import { hasFullTextSearch } from '../../../_shared/full-text-search/has-full-text-search.ts';
import { isSearched } from '../../../_shared/full-text-search/is-searched.ts';
import { printObject } from '../../print/print-object.ts';
import { sampleValues } from '../../../_shared/samples/sample-values.ts';
import type { GeneratedTest } from './generated-test.ts';
import type { TestContext } from './test-context.ts';

/** One test for every field that `q` looks into, and one of what is no word. */
export function searchTests(context: TestContext): readonly GeneratedTest[] {
  const takesAny = hasFullTextSearch(context.spec) && isSearched(context.resource) ? [anyText(context)] : [];
  return [...fieldTests(context), ...takesAny];
}

function anyText({ row }: TestContext): GeneratedTest {
  const body = [row(''), "    await collection.expectFound([], { q: '!&|:*<->(' });"];
  return { title: 'takes any text for a search', body };
}

function fieldTests({ resource, row }: TestContext): readonly GeneratedTest[] {
  const fields = resource.fields.filter(({ search, readonly }) => search && !readonly);
  return fields.flatMap((field) => {
    const [low, high] = sampleValues(field, 2);
    if (typeof low !== 'string' || typeof high !== 'string' || !isDistinct(resource, field, low, high)) return [];
    const body = [
      row('', [field, low]),
      row('two', [field, high]),
      printObject('    ', 'await collection.expectFound([two], ', [['q', high.toUpperCase()]], ');'),
    ];
    return [{ title: `searches in ${field.wire}`, body }];
  });
}

/** Whether the words occur nowhere else in the rows of the test. */
function isDistinct(resource: Resource, field: Field, low: string, high: string): boolean {
  const others = resource.fields.filter((other) => other.search && other !== field);
  const texts = [low, ...others.flatMap((other) => [other.wire, other.default, ...sampleValues(other, 1)])];
  const isFound = texts.some((text) => typeof text === 'string' && text.toUpperCase().includes(high.toUpperCase()));
  return !isFound && /^[\p{L}\p{N}]\S{2,199}$/u.test(high);
}
