import { randomUUID } from 'node:crypto';
import type { Resource, Spec } from '../../../types.ts';
import type { Client } from '../../http/client.ts';
import type { Exchange } from '../../http/exchange.ts';
import { ordinaryResources } from '../../model/account-resource.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import type { Body } from '../../rows.ts';

/** A fresh Idempotency-Key. */
export const freshKey = () => randomUUID();

/** POSTs a row with an Idempotency-Key. */
export function postKeyed(client: Client, path: string, body: Body, key: string): Promise<Exchange> {
  return client.send('POST', path, { json: body, headers: { 'idempotency-key': key } });
}

/** The first resource that can be created, and where. */
export function createdResource(spec: Spec): { resource: Resource; path: string } {
  const resource = ordinaryResources(spec).find((candidate) => may(candidate, 'create'));
  if (!resource) throw new NotRun('no resource allows create');
  return { resource, path: resourcePath(spec, resource) };
}

/** A check's `when`: POSTs can be repeated, and there is one. */
export function whenIdempotent(spec: Spec): true | string {
  if (!spec.choices.feature.includes('idempotency')) return 'the spec has no idempotency';
  return ordinaryResources(spec).some((candidate) => may(candidate, 'create')) ? true : 'no resource allows create';
}
