import { describe, expect, it } from 'vitest';
import { publicHead, refusal, resolveText } from './resolve-text.ts';
import { fullExpress } from './stack-fixture.ts';

const one = '0190b6c2-0000-7000-8000-000000000001';
const two = '0190b6c2-0000-7000-8000-000000000002';

/** Two resources that point to each other; A is written, and loaded, first. */
const circle = (rowsOfA: string, rowsOfB: string, fieldsOfB = 'a: ref(A), as: "ref(A)[]"'): string =>
  `${publicHead}resources:
  A: {fields: {b: ref(B), bs: "ref(B)[]", must: "ref(B)[] required", a: ref(A), friends: "ref(A)[]"}, seed: [${rowsOfA}]}
  B: {fields: {${fieldsOfB}}, seed: [${rowsOfB}]}
`;
const sentences = (text: string): readonly string[] =>
  refusal(text, [fullExpress]).problems.map(
    ({ path, message, instead }) => `${path}: ${message} | ${instead ?? 'nothing'}`,
  );

describe('a reference in an example row', () => {
  it('may lead to an earlier row of its own resource, in either spelling of the id', () => {
    const text = circle(
      `{id: ${one}, must: []}, {a: ${one.toUpperCase()}, friends: [${one}], must: []}`,
      `{id: ${two}}`,
    );
    expect(resolveText(text).resources[0]?.seed[1]).toEqual({ a: one, friends: [one], must: [] });
  });

  it('may lead to any row of a resource that is loaded earlier', () => {
    const text = circle(`{must: []}, {id: ${one}, must: []}`, `{a: ${one}, as: [${one}]}`);
    expect(resolveText(text).resources[1]?.seed).toEqual([{ a: one, as: [one] }]);
  });

  it('counts the order in which resources are loaded, not the one in which they are written', () => {
    const text = circle(`{b: ${two}, bs: [${two}], must: [${two}]}`, `{id: ${two}}`).replace(
      'b: ref(B)',
      '$& required',
    );
    expect(resolveText(text).resources.map(({ name }) => name)).toEqual(['B', 'A']);
    const back = circle(`{id: ${one}, b: ${two}, must: []}`, `{id: ${two}, a: ${one}}`).replace(
      'b: ref(B)',
      '$& required',
    );
    expect(sentences(back)).toEqual([
      'resources.B.seed.0.a: `a` refers to a row of A, and rows of A do not exist yet when this row is loaded | leave the member out: B is loaded before A',
    ]);
  });

  it.each([
    ['b', 'must: [], b: ', two, 'leave the member out'],
    ['bs', 'must: [], bs: ', `[${two}]`, 'leave this id out'],
    ['must', 'must: ', `[${two}]`, 'leave this id out'],
  ])('may not lead to a resource that is loaded later: %s', (field, members, value, instead) => {
    expect(sentences(circle(`{${members}${value}}`, `{id: ${two}}`))).toEqual([
      `resources.A.seed.0.${field}: \`${field}\` refers to a row of B, and rows of B do not exist yet when this row is loaded | ${instead}: A is loaded before B`,
    ]);
  });

  it.each([
    ['a', two, 'leave the member out'],
    ['friends', `[${two}]`, 'leave this id out'],
  ])('may not lead to a later row of its own resource: %s', (field, value, instead) => {
    expect(sentences(circle(`{must: []}, {must: [], ${field}: ${value}}, {id: ${two}, must: []}`, ''))).toEqual([
      `resources.A.seed.1.${field}: \`${field}\` refers to row 3 of A, which is loaded after this row, row 2 | put the row of A before it, or ${instead}`,
    ]);
  });

  it('may not lead to its own row', () => {
    expect(sentences(circle(`{id: ${one}, must: [], a: ${one}}`, ''))).toEqual([
      'resources.A.seed.0.a: `a` refers to its own row, which does not exist before it is loaded | leave the member out',
    ]);
  });

  it('is refused for every id of a list that leads to no earlier row', () => {
    expect(sentences(circle(`{id: ${one}, must: []}, {must: [], friends: [${one}, ${two}]}`, ''))).toEqual([
      `resources.A.seed.1.friends: no row of A has the id "${two}" | give a row of its \`seed\` this \`id\``,
    ]);
  });

  it.each([
    ['ref(User)', one, 'leave the member out'],
    ['ref(User) required', one, 'remove this row'],
    ['ref(User)[]', `[${one}]`, 'leave this id out'],
  ])('may not lead to a built-in account: %s', (type, value, instead) => {
    const text = `version: 1\nname: my-api\nresources: {A: {fields: {by: "${type}"}, seed: [{by: ${value}}]}}`;
    expect(sentences(text)).toEqual([
      `resources.A.seed.0.by: \`by\` refers to the account "${one}", and no accounts are loaded with the example rows | ${instead}`,
    ]);
  });

  it('is not reported a second time where the reference itself is a circle or leads nowhere', () => {
    const required = circle(
      `{id: ${one}, b: ${two}, must: []}`,
      `{id: ${two}, a: ${one}}`,
      'a: ref(A) required',
    ).replace('b: ref(B)', '$& required');
    expect(refusal(required).problems.map(({ path }) => path)).toEqual(['resources.B.fields.a']);
    const nowhere = circle('{must: []}', `{a: ${one}}`, 'a: ref(C)');
    expect(refusal(nowhere).problems.map(({ path }) => path)).toEqual(['resources.B.fields.a']);
  });
});
