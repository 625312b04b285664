import type { Request, Response } from 'express';
import type { UserService } from '../services/user-service.ts';
import type { CursorCodec } from '../utils/cursor.ts';
import { readDemand } from '../utils/demand.ts';
import { principalOf } from '../utils/principal.ts';
import { sendObject, sendPage } from '../utils/send.ts';
import { targetOf } from '../utils/target-of.ts';
import { parseListQuery } from '../validators/list-query.ts';
import { parseBody } from '../validators/parse-body.ts';
import { parseId } from '../validators/parse-id.ts';
import { profileUpdate, userList, userUpdate } from '../validators/user-validator.ts';

/** Translates between HTTP and the service of users. */
export class UserController {
  readonly #service: UserService;
  readonly #cursors: CursorCodec;

  constructor(service: UserService, cursors: CursorCodec) {
    this.#service = service;
    this.#cursors = cursors;
  }

  getMe = async (_request: Request, response: Response): Promise<void> => {
    sendObject(response, await this.#service.get(principalOf(response).userId));
  };

  updateMe = async (request: Request, response: Response): Promise<void> => {
    const changes = parseBody(profileUpdate, request.body);
    const { userId } = principalOf(response);
    const demand = readDemand(request.get('If-Match'), userId);
    sendObject(response, await this.#service.changeProfile(userId, changes, demand));
  };

  list = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, userList, this.#cursors);
    sendPage(request, response, query, await this.#service.list(query), this.#cursors);
  };

  get = async (request: Request, response: Response): Promise<void> => {
    sendObject(response, await this.#service.get(parseId(request.params.id)));
  };

  update = async (request: Request, response: Response): Promise<void> => {
    const changes = parseBody(userUpdate, request.body);
    const { id, demand } = targetOf(request);
    sendObject(response, await this.#service.changeAccess(id, changes, demand));
  };
}
