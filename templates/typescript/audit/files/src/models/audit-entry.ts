import type { Generated } from 'kysely';
import { z } from 'zod';
import { datetime } from '../validators/fields/datetime.ts';
import { uuid } from '../validators/fields/uuid.ts';

/** What can have happened. */
export const auditActions = ['create', 'update', 'delete', 'restore', 'sign_in', 'sign_out', 'denied'] as const;

/** What happened once: who did what to which object, from where. */
export const auditEntrySchema = z.strictObject({
  id: uuid(),
  created_at: datetime(),
  action: z.enum(auditActions),
  resource: z.string().describe('The kind of object; the permission that was asked for where something was denied'),
  resource_id: uuid().nullable(),
  actor: uuid().nullable().describe('The user who acted; null for a command'),
  changes: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .describe('By member what it was (`from`) and what it became (`to`), as the database stores them, or [redacted]'),
  request_id: z.string().nullable(),
  ip: z.string().nullable(),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** A row of the table `app_audit_log`, which the database writes itself. */
export interface AuditTable {
  id: string;
  created_at: Generated<string>;
  action: AuditEntry['action'];
  resource: string;
  resource_id: string | null;
  actor_id: string | null;
  changes: AuditEntry['changes'];
  request_id: string | null;
  ip: string | null;
}
