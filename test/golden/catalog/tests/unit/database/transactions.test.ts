import { CompiledQuery, type Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/database/schema.ts';
import { connectionOf, inTransaction } from '../../../src/database/transactions.ts';
import { recordingDatabase } from '../../fixtures/recording-database.ts';

const say = (db: Kysely<Database>, word: string) => connectionOf(db).executeQuery(CompiledQuery.raw(word));

test('everything within a transaction shares it', async () => {
  const { db, events } = recordingDatabase();
  const result = await inTransaction(db, async () => {
    await say(db, 'one');
    await inTransaction(db, () => say(db, 'two'));
    return 'done';
  });
  expect(result).toBe('done');
  expect(events).toEqual(['begin', 'one', 'two', 'commit']);
});

test('what fails takes everything back', async () => {
  const { db, events } = recordingDatabase();
  const work = inTransaction(db, async () => {
    await say(db, 'one');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(events).toEqual(['begin', 'one', 'rollback']);
});

test('transactions at the same time are separate, and afterwards there is none', async () => {
  const { db, events } = recordingDatabase();
  await Promise.all(['one', 'two'].map((word) => inTransaction(db, () => say(db, word))));
  await say(db, 'three');
  expect(events.filter((event) => event === 'commit')).toHaveLength(2);
  expect(events.at(-1)).toBe('three');
});
