import type { Request, Response } from 'express';
import type { AuditRepository } from '../repositories/audit-repository.ts';
import type { CursorCodec } from '../utils/cursor.ts';
import { sendPage } from '../utils/send.ts';
import { auditList } from '../validators/audit-validator.ts';
import { parseListQuery } from '../validators/list-query.ts';

/** Shows the audit log. */
export class AuditController {
  readonly #entries: AuditRepository;
  readonly #cursors: CursorCodec;

  constructor(entries: AuditRepository, cursors: CursorCodec) {
    this.#entries = entries;
    this.#cursors = cursors;
  }

  list = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, auditList, this.#cursors);
    sendPage(request, response, query, await this.#entries.list(query), this.#cursors);
  };
}
