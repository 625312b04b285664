import { expect, test } from 'vitest';
import { Repository } from '../../../src/repositories/base.ts';
import { recordingDatabase } from '../../fixtures/recording-database.ts';

type Work = 'write' | 'remove';

class Things extends Repository {
  constructor() {
    const list = { table: 'things', fields: {}, search: [], defaultSort: [] };
    super(recordingDatabase().db, list, { things_name_key: ['name'], things_box_fkey: ['box'] });
  }

  fail(work: Work, error: Error): Promise<never> {
    return this[work](() => Promise.reject(error));
  }
}

const failure = (code: string, constraint: string) => Object.assign(new Error('no'), { code, constraint });

test.each<[Work, string, string, string, string[]]>([
  ['write', '23505', 'things_name_key', 'DUPLICATE', ['name']],
  ['write', '23503', 'things_box_fkey', 'REFERENCE_NOT_FOUND', ['box']],
  ['remove', '23503', 'boxes_thing_fkey', 'IN_USE', []],
])('what %s is refused for by %s of %s is %s', async (work, code, constraint, refusal, fields) => {
  const details = fields.map((field) => ({ in: 'body', field }));
  const refused = new Things().fail(work, failure(code, constraint));
  await expect(refused).rejects.toMatchObject({ code: refusal, details });
});

test.each<[Work, Error]>([
  ['write', failure('23505', 'boxes_name_key')],
  ['write', new Error('the connection is lost')],
  ['remove', failure('57014', '')],
])('any other failure of %s stays what it is', async (work, error) => {
  await expect(new Things().fail(work, error)).rejects.toBe(error);
});
