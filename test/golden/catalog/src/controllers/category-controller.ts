import type { Request, Response } from 'express';
import type { CategoryService } from '../services/category-service.ts';
import type { CursorCodec } from '../utils/cursor.ts';
import { sendCreated, sendObject, sendPage } from '../utils/send.ts';
import { targetOf } from '../utils/target-of.ts';
import { parseListQuery } from '../validators/list-query.ts';
import { parseBody } from '../validators/parse-body.ts';
import { parseId } from '../validators/parse-id.ts';
import { parseView } from '../validators/parse-view.ts';
import {
  categoryCreate,
  categoryList,
  categoryReplace,
  categoryUpdate,
  categoryView,
} from '../validators/category-validator.ts';

/** Translates between HTTP and the service of categories. */
export class CategoryController {
  readonly #service: CategoryService;
  readonly #cursors: CursorCodec;

  constructor(service: CategoryService, cursors: CursorCodec) {
    this.#service = service;
    this.#cursors = cursors;
  }

  list = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, categoryList, this.#cursors);
    sendPage(request, response, query, await this.#service.list(query), this.#cursors);
  };

  get = async (request: Request, response: Response): Promise<void> => {
    const view = parseView(request.originalUrl, categoryView);
    sendObject(response, await this.#service.get(parseId(request.params.id)), view);
  };

  create = async (request: Request, response: Response): Promise<void> => {
    const created = await this.#service.create(parseBody(categoryCreate, request.body));
    sendCreated(response, `${request.baseUrl}/categories/${created.id}`, created);
  };

  replace = async (request: Request, response: Response): Promise<void> => {
    const input = parseBody(categoryReplace, request.body);
    const { id, demand } = targetOf(request);
    sendObject(response, await this.#service.replace(id, input, demand));
  };

  update = async (request: Request, response: Response): Promise<void> => {
    const changes = parseBody(categoryUpdate, request.body);
    const { id, demand } = targetOf(request);
    sendObject(response, await this.#service.update(id, changes, demand));
  };

  delete = async (request: Request, response: Response): Promise<void> => {
    const { id, demand } = targetOf(request);
    await this.#service.delete(id, demand);
    response.status(204).end();
  };
}
