import type { AuditController } from '../controllers/audit-controller.ts';
import { auditEntrySchema } from '../models/audit-entry.ts';
import { auditList } from '../validators/audit-validator.ts';
import { route, type Route } from './route.ts';

const entry = { name: 'AuditEntry', schema: auditEntrySchema };

export function auditRoutes(controller: AuditController): Route[] {
  return [route('GET /audit-logs', 'listAuditLogs', 'audit:read', controller.list, { list: auditList, result: entry })];
}
