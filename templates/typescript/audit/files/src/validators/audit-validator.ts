import { auditActions } from '../models/audit-entry.ts';
import type { ListDefinition } from './list-definition.ts';

/** What the audit log can be asked for. */
export const auditList: ListDefinition = {
  table: 'app_audit_log',
  fields: {
    id: { column: 'id', kind: 'uuid', sort: true },
    created_at: { column: 'created_at', kind: 'datetime', filter: true, sort: true },
    action: { column: 'action', kind: 'enum', filter: true, values: auditActions },
    resource: { column: 'resource', kind: 'text', filter: true },
    resource_id: { column: 'resource_id', kind: 'uuid', filter: true },
    actor: { column: 'actor_id', kind: 'uuid', filter: true },
    request_id: { column: 'request_id', kind: 'text', filter: true },
    ip: { column: 'ip', kind: 'text', filter: true },
  },
  search: [],
  defaultSort: [{ field: 'created_at', descending: true }],
};
