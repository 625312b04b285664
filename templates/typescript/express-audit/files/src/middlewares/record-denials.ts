import type { ErrorRequestHandler } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../database/schema.ts';
import { AuditRepository } from '../repositories/audit-repository.ts';
import { ApiError } from '../utils/api-error.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Notes in the audit log what was denied to somebody who has signed in, whatever the request did otherwise. */
export function recordDenials(db: Kysely<Database>, logger: Logger): ErrorRequestHandler {
  const entries = new AuditRepository(db);
  return async (error: unknown, request, response, next) => {
    const { principal, asked, requestId } = response.locals;
    if (error instanceof ApiError && error.code === 'FORBIDDEN' && principal && asked) {
      const { permission, id } = asked;
      const resourceId = typeof id === 'string' && uuid.test(id) ? id : undefined;
      await entries
        .addDenial({ actorId: principal.userId, permission, resourceId, requestId, ip: request.ip })
        .catch((failure: unknown) => {
          logger.error({ err: failure }, 'a denial is missing in the audit log');
        });
    }
    next(error);
  };
}
