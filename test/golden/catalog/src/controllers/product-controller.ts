import type { Request, Response } from 'express';
import type { ProductService } from '../services/product-service.ts';
import type { CursorCodec } from '../utils/cursor.ts';
import { sendCreated, sendObject, sendPage } from '../utils/send.ts';
import { targetOf } from '../utils/target-of.ts';
import { parseListQuery } from '../validators/list-query.ts';
import { parseBody } from '../validators/parse-body.ts';
import { parseId } from '../validators/parse-id.ts';
import { productCreate, productList, productReplace, productUpdate } from '../validators/product-validator.ts';

/** Translates between HTTP and the service of products. */
export class ProductController {
  readonly #service: ProductService;
  readonly #cursors: CursorCodec;

  constructor(service: ProductService, cursors: CursorCodec) {
    this.#service = service;
    this.#cursors = cursors;
  }

  list = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, productList, this.#cursors);
    sendPage(request, response, query, await this.#service.list(query), this.#cursors);
  };

  listByCategory = async (request: Request, response: Response): Promise<void> => {
    const ownerId = parseId(request.params.id);
    const query = parseListQuery(request.originalUrl, productList, this.#cursors);
    const page = await this.#service.listByCategory(ownerId, query);
    sendPage(request, response, query, page, this.#cursors);
  };

  get = async (request: Request, response: Response): Promise<void> => {
    sendObject(response, await this.#service.get(parseId(request.params.id)));
  };

  create = async (request: Request, response: Response): Promise<void> => {
    const created = await this.#service.create(parseBody(productCreate, request.body));
    sendCreated(response, `${request.baseUrl}/products/${created.id}`, created);
  };

  replace = async (request: Request, response: Response): Promise<void> => {
    const input = parseBody(productReplace, request.body);
    const { id, demand } = targetOf(request);
    sendObject(response, await this.#service.replace(id, input, demand));
  };

  update = async (request: Request, response: Response): Promise<void> => {
    const changes = parseBody(productUpdate, request.body);
    const { id, demand } = targetOf(request);
    sendObject(response, await this.#service.update(id, changes, demand));
  };

  delete = async (request: Request, response: Response): Promise<void> => {
    const { id, demand } = targetOf(request);
    await this.#service.delete(id, demand);
    response.status(204).end();
  };
}
