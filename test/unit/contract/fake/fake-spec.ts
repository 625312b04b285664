import { makeField, makeResource, makeSpec } from './make-spec.ts';

/** The spec that the fake server serves: notes with a title, a rank and a text. */
export const fakeSpec = makeSpec([
  makeResource('Note', [
    makeField('title', 'string', { required: true, max: 40, filter: true, sort: true, search: true }),
    makeField('rank', 'integer', { min: 0, max: 1000, filter: true, sort: true }),
    makeField('body', 'text'),
  ]),
]);
