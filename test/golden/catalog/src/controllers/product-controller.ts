import type { Request, Response } from 'express';
import { includeRows, type Sources } from '../services/include-rows.ts';
import type { ProductService } from '../services/product-service.ts';
import type { CursorCodec } from '../utils/cursor.ts';
import { sendCreated, sendObject, sendPage } from '../utils/send.ts';
import { targetOf } from '../utils/target-of.ts';
import { parseListQuery } from '../validators/list-query.ts';
import { parseBody } from '../validators/parse-body.ts';
import { parseId } from '../validators/parse-id.ts';
import { parseView } from '../validators/parse-view.ts';
import {
  productCreate,
  productList,
  productReplace,
  productUpdate,
  productView,
} from '../validators/product-validator.ts';

/** Translates between HTTP and the service of products. */
export class ProductController {
  readonly #service: ProductService;
  readonly #cursors: CursorCodec;
  readonly #sources: Sources;

  constructor(service: ProductService, cursors: CursorCodec, sources: Sources) {
    this.#service = service;
    this.#cursors = cursors;
    this.#sources = sources;
  }

  list = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, productList, this.#cursors);
    const page = await this.#service.list(query);
    const items = await includeRows(page.items, query.view, this.#sources);
    sendPage(request, response, query, { ...page, items }, this.#cursors);
  };

  listByCategory = async (request: Request, response: Response): Promise<void> => {
    const query = parseListQuery(request.originalUrl, productList, this.#cursors);
    const ownerId = parseId(request.params.id);
    const page = await this.#service.listByCategory(ownerId, query);
    const items = await includeRows(page.items, query.view, this.#sources);
    sendPage(request, response, query, { ...page, items }, this.#cursors);
  };

  get = async (request: Request, response: Response): Promise<void> => {
    const view = parseView(request.originalUrl, productView);
    const found = await this.#service.get(parseId(request.params.id));
    const [shown = found] = await includeRows([found], view, this.#sources);
    sendObject(response, shown, view);
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
