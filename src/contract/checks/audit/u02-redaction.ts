import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { ordinaryResources } from '../../model/account-resource.ts';
import { isRecord } from '../../model/is-record.ts';
import { may } from '../../model/may.ts';
import type { Resource } from '../../../types.ts';
import { want } from '../../want/want.ts';
import { whenAccount } from '../auth/when-account.ts';
import { auditEntries, wantEntry } from './audit-entries.ts';

const secrets = (resource: Resource) =>
  resource.fields.filter(
    (field) => !field.readonly && field.type !== 'file' && (field.private || field.writeonly || field.encrypted),
  );

/** Values that not everybody may read are not told: only that they changed. */
async function members(context: CheckContext, resource: Resource): Promise<void> {
  const { spec, rows, principals } = context;
  const admin = await principals.as('admin');
  const row = await rows.create(resource, { fill: 'all' });
  const told = await wantEntry(spec, admin.client, row.exchange, {
    action: 'create',
    resource: resource.name,
    resource_id: row.id,
  });
  for (const { wire, type, list } of secrets(resource)) {
    if (list || type === 'money' || row.sent[wire] === undefined || row.sent[wire] === null) continue;
    const change = told[wire];
    const isRedacted = isRecord(change) && change['from'] === '[redacted]' && change['to'] === '[redacted]';
    want(isRedacted, `the entry tells of ${wire} only that it changed`, row.exchange);
  }
}

async function account({ spec, principals }: CheckContext): Promise<void> {
  const admin = await principals.as('admin');
  const person = await principals.create();
  for (const filter of [{ actor: person.userId }, { resource_id: person.userId }]) {
    const { entries, exchange } = await auditEntries(spec, admin.client, filter);
    want(entries.length > 0, `there are entries of ${JSON.stringify(filter)}`, exchange);
    const text = JSON.stringify(entries);
    for (const [what, secret] of [
      ['a hash of a password', '$argon2'],
      ['a password', person.password ?? '$argon2'],
      ['an access token', person.tokens.access_token],
      ['a refresh token', person.tokens.refresh_token],
    ] as const)
      want(!text.includes(secret), `the audit log does not hold ${what}`, exchange);
  }
}

/** What the audit log keeps to itself. */
export const u02: Check = {
  id: 'U02',
  title: 'redaction',
  contract:
    'No entry holds a password, a hash, a token or the value of a private, writeonly or encrypted member; that it changed is told as [redacted].',
  needs: [],
  lane: 'shared',
  when: whenAccount('audit'),
  async run(context) {
    const collector = createCollector();
    const hiding = ordinaryResources(context.spec).filter((one) => may(one, 'create') && secrets(one).length > 0);
    for (const resource of hiding) await collector.attempt(() => members(context, resource));
    await collector.attempt(() => account(context));
    collector.finish();
  },
};
