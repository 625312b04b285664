import type { Spec } from '../../../types.ts';
import { isRecord } from '../../model/is-record.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** One entry of the audit log as it came over the wire. */
export type AuditEntry = Readonly<Record<string, unknown>>;

/** The entries that a filter of the audit log finds, newest first, and the exchange that told them. */
export async function auditEntries(
  spec: Spec,
  admin: Client,
  filter: Readonly<Record<string, string>>,
): Promise<{ entries: readonly AuditEntry[]; exchange: Exchange }> {
  const query = Object.entries(filter).map(([name, value]) => `filter[${name}]=${encodeURIComponent(value)}`);
  const exchange = await admin.get(`${spec.api.basePath}/audit-logs?${query.join('&')}`);
  wantStatus(exchange, 200, 'the audit log as admin');
  return { entries: listOf(exchange).rows, exchange };
}

/** The entries that a request left. */
export async function entriesOf(spec: Spec, admin: Client, request: Exchange) {
  return auditEntries(spec, admin, { request_id: request.headers['x-request-id'] ?? '' });
}

/** Demands that a request left exactly one entry with these members besides others; returns its changes. */
export async function wantEntry(
  spec: Spec,
  admin: Client,
  request: Exchange,
  wanted: AuditEntry,
): Promise<Readonly<Record<string, unknown>>> {
  const { entries, exchange } = await entriesOf(spec, admin, request);
  const fitting = entries.filter((entry) => Object.entries(wanted).every(([name, value]) => entry[name] === value));
  const what = `${request.method} ${request.path} leaves one entry with ${JSON.stringify(wanted)}`;
  want(fitting.length === 1, `${what}, not ${String(fitting.length)}`, exchange);
  const changes = fitting[0]?.['changes'];
  want(isRecord(changes), 'an entry has changes', exchange);
  return changes;
}
