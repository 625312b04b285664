import { mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';
import { renderSpec } from '../fixtures/render-spec.ts';
import { writeTree } from '../fixtures/write-tree.ts';
import { runProgram } from '../../scripts/process/run-program.ts';
import { expectSuccess } from './expect-success.ts';

const database = 'database: { type: SQL, provider: PostgreSQL }';

/** Accounts as no example has them. */
const specs: Readonly<Record<string, string>> = {
  'nobody confirms an address': `
version: 1
name: plain
stack: fastapi
authentication: { type: JWT, emailVerification: "off" }
${database}
resources:
  Tag:
    fields: { label: string required unique filter sort }
    access: { all: any, list: public, get: public }
`,
  'there is nothing but accounts': `
version: 1
name: accounts-alone
stack: fastapi
authentication: { type: JWT, emailVerification: required, enumerationSafe: true }
${database}
`,
  'the user has members of many types, and there are roles with long names': `
version: 1
name: accounts-with-a-name-that-does-not-leave-much-room
stack: fastapi
api: { case: camel }
authentication: { type: JWT, emailVerification: required }
authorization:
  roles:
    admin: Runs it
    editor_of_everything_here: Edits
    contributor_of_many_things: Adds
    somebody_who_only_reads: Reads
    member: Is there
  default: member
${database}
resources:
  User:
    description: Somebody with a profile
    fields:
      nickName: string max=40 filter sort search
      birthday: date
      preferences: json
      credit: money
      balance: decimal(10,2) default=0.00
      kind: enum(person,robot) default=person filter
      tags: string[]
      home: url
      home_country: string max=2 default=de immutable
      score: integer readonly default=0
      boss: ref(User)
  Post:
    fields: { title: string required, author: ref(User) required }
    access: { all: any }
`,
};

describe.each(Object.entries(specs))('a FastAPI backend where %s', (_, text) => {
  it('is formatted, has no lint and strict types, and describes itself', async () => {
    const dir = mkdtempSync(join(inject('workshop'), 'accounts-'));
    writeTree(renderSpec(text).tree, dir);
    symlinkSync(inject('venv'), join(dir, '.venv'));
    for (const command of ['format-check', 'lint', 'typecheck', 'openapi']) {
      expectSuccess(await runProgram({ argv: ['make', command], cwd: dir }));
    }
  });
});
