import type { Request, Response } from 'express';
import type { SessionService } from '../services/session-service.ts';
import { principalOf } from '../utils/principal.ts';
import { sendAll, sendData } from '../utils/send.ts';
import { parseBody } from '../validators/parse-body.ts';
import { parseId } from '../validators/parse-id.ts';
import { refreshRequest } from '../validators/session-validator.ts';

/** Translates between HTTP and the service of sessions. */
export class SessionController {
  readonly #service: SessionService;

  constructor(service: SessionService) {
    this.#service = service;
  }

  refresh = async (request: Request, response: Response): Promise<void> => {
    const { refresh_token } = parseBody(refreshRequest, request.body);
    sendData(response, await this.#service.refresh(refresh_token));
  };

  list = async (_request: Request, response: Response): Promise<void> => {
    sendAll(response, await this.#service.list(principalOf(response)));
  };

  delete = async (request: Request, response: Response): Promise<void> => {
    await this.#service.end(parseId(request.params.id), principalOf(response));
    response.status(204).end();
  };

  logout = async (_request: Request, response: Response): Promise<void> => {
    const principal = principalOf(response);
    await this.#service.end(principal.sessionId, principal);
    response.status(204).end();
  };

  logoutAll = async (_request: Request, response: Response): Promise<void> => {
    await this.#service.endAll(principalOf(response));
    response.status(204).end();
  };
}
