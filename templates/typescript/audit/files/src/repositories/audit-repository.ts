import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { AuditEntry } from '../models/audit-entry.ts';
import type { Page } from '../utils/page.ts';
import { auditList } from '../validators/audit-validator.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { Repository } from './base.ts';

/** What somebody was refused. */
export interface Denial {
  actorId: string;
  permission: string;
  resourceId: string | undefined;
  requestId: string;
  ip: string | undefined;
}

const columns = [
  'id',
  'created_at',
  'action',
  'resource',
  'resource_id',
  'actor_id as actor',
  'changes',
  'request_id',
  'ip',
] as const;

/** Reads the table `app_audit_log`; triggers write the changes into it. */
export class AuditRepository extends Repository {
  constructor(db: Kysely<Database>) {
    super(db, auditList, {});
  }

  async list(query: ListQuery): Promise<Page<AuditEntry>> {
    return this.readPage(this.db.selectFrom('app_audit_log').select(columns), query);
  }

  /** Adds what was denied, the same to the same user once a minute. */
  async addDenial({ actorId, permission, resourceId, requestId, ip }: Denial): Promise<void> {
    await sql`select app_audit_denied(${actorId}, ${permission}, ${resourceId}, ${requestId}, ${ip})`.execute(this.db);
  }
}
