import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource, Spec } from '../../../types.ts';
import { renewAnswers } from '../../backend/renew-answers.ts';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** What a stack trace, a statement, a driver or a path looks like. */
const leaks = [
  /\bat .+:\d+:\d+/,
  /\bselect\b|\binsert into\b|\bupdate .+ set\b/i,
  /column|relation|does not exist/i,
  /node_modules|\/src\/|\/dist\/|\.(ts|js|py|go|rs|java):\d/,
  /postgres|\bpg\b|kysely|drizzle|sql(state)?/i,
  /\w+(Error|Exception)\b/,
];

function wantNothingLeaked(exchange: Exchange, column: string): void {
  // The code is the contract's own word and the path is what was sent.
  const body = isRecord(exchange.json)
    ? { ...exchange.json, error: { ...(exchange.json['error'] as object), code: '' }, instance: '' }
    : {};
  const { type: _type, title: _title, ...told } = body as Record<string, unknown>;
  const text = JSON.stringify(told);
  for (const leak of leaks)
    want(!leak.test(text), `a 500 tells nothing about the inside, but matches ${String(leak)}`, exchange);
  want(!text.includes(column), 'a 500 does not name the column', exchange);
}

async function wantLogLine({ process }: Instance, requestId: string, exchange: Exchange): Promise<void> {
  for (let waited = 0; waited < 2_000; waited += 50) {
    for (const line of process.stdout()) {
      const entry: unknown = line.startsWith('{') ? JSON.parse(line) : undefined;
      if (isRecord(entry) && entry['request_id'] === requestId && 'err' in entry) return;
    }
    await sleep(50);
  }
  want(false, `standard output has a JSON log line with request_id ${requestId} and err`, exchange);
}

/** A column whose absence breaks reading the resource: a plain one when there is one, else a built-in one. */
const columnOf = (resource: Resource) =>
  resource.fields.find((field) => field.type !== 'money' && field.column !== '')?.column ?? 'updated_at';

async function breakAndMend(context: CheckContext, spec: Spec, resource: Resource): Promise<void> {
  const instance = await context.start();
  const { editor: client, database } = instance;
  const path = resourcePath(spec, resource);
  const table = database.identifier(resource.names.table);
  const column = columnOf(resource);
  const [from, to] = [database.identifier(column), database.identifier(`${column.slice(0, 40)}_renamed_away`)];
  wantStatus(await client.get(path), 200, 'a list before the column is renamed');
  await database.query(`alter table ${table} rename column ${from} to ${to}`);
  await renewAnswers(instance.redis, spec);
  const broken = [await client.get(path)];
  if (may(resource, 'create')) {
    // References cannot be made while the resource itself may be their target, so a failing reference is as good a body.
    const body = await instance.rows.body(resource, { fill: 'required' }).catch(() => undefined);
    if (body) broken.push(await client.post(path, body));
  }
  for (const exchange of broken) {
    wantError(exchange, 500, 'INTERNAL_ERROR', `${exchange.method} while a column is renamed`);
    wantNothingLeaked(exchange, column);
    await wantLogLine(instance, exchange.headers['x-request-id'] ?? '', exchange);
  }
  wantStatus(await client.get('/health'), 200, '/health after a 500');
  await database.query(`alter table ${table} rename column ${to} to ${from}`);
  wantStatus(await client.get(path), 200, 'a list after the column is back');
}

/** A fault inside. */
export const e14: Check = {
  id: 'E14',
  title: 'internal error',
  contract:
    'A forced 500 is INTERNAL_ERROR without stack, SQL, path or class name, and a log line with the same request_id tells the cause.',
  needs: ['env', 'sql', 'logs'],
  lane: 'own',
  when: whenResource(['list']),
  async run(context) {
    const resource = context.spec.resources.find((candidate) => may(candidate, 'list'));
    if (!resource) throw new NotRun('no resource allows list');
    await breakAndMend(context, context.spec, resource);
  },
};
