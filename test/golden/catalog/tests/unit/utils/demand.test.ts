import { describe, expect, test } from 'vitest';
import { demandedVersion, missing, readDemand, requireDemand } from '../../../src/utils/demand.ts';
import { entityTag } from '../../../src/utils/entity-tag.ts';

const id = '0190b6c2-0000-7000-8000-000000000001';
const tag = entityTag({ id, version: 3 }, { id });
const older = entityTag({ id, version: 2 }, { id });
const foreign = entityTag({ id: '0190b6c2-0000-7000-8000-000000000002', version: 3 }, { id });

describe('If-Match', () => {
  test('demands nothing when it is not sent', () => {
    expect(readDemand(undefined, id)).toBeUndefined();
  });

  test('demands any version', () => {
    expect(readDemand(' * ', id)).toBe('any');
  });

  test.each([
    [tag, [3]],
    [`${older}, ${tag}`, [2, 3]],
    [`"a,b",, W/"x",${tag}`, [3]],
  ])('names versions: %s', (header, versions) => {
    expect(readDemand(header, id)).toEqual(versions);
  });

  test.each([
    ['a weak tag', `W/${tag}`],
    ['the tag of another object', foreign],
    ['a tag that is none of ours', '"other"'],
    ['a version that nothing has', tag.replace('-3-', '-03-')],
    ['no quotes', tag.slice(1, -1)],
    ['something beside the tags', `${tag} garbage`],
    ['nothing', ''],
  ])('names no version: %s', (_, header) => {
    expect(readDemand(header, id)).toEqual([]);
  });
});

describe('an object that is about to change', () => {
  test.each([undefined, 'any', [3], [2, 3]] as const)('may change for %s', (demand) => {
    expect(() => {
      requireDemand(demand, { version: 3 });
    }).not.toThrow();
  });

  test.each([[[]], [[2]]])('may not change for %j', (demand) => {
    expect(() => {
      requireDemand(demand, { version: 3 });
    }).toThrow(expect.objectContaining({ code: 'PRECONDITION_FAILED' }) as Error);
  });

  test('must still have the version that was demanded, but not when any will do', () => {
    expect(demandedVersion([2, 3], { version: 3 })).toBe(3);
    expect(demandedVersion('any', { version: 3 })).toBeUndefined();
    expect(demandedVersion(undefined, { version: 3 })).toBeUndefined();
  });

  test('is not found when it is missing, and not in the version that was demanded', () => {
    expect(missing(undefined).code).toBe('NOT_FOUND');
    expect(missing('any').code).toBe('PRECONDITION_FAILED');
    expect(missing([3]).code).toBe('PRECONDITION_FAILED');
  });
});
