import type { Product } from '../models/product.ts';
import type { ProductRepository } from '../repositories/product-repository.ts';
import type { CategoryRepository } from '../repositories/category-repository.ts';
import { notFound } from '../utils/api-error.ts';
import { mergePatch } from '../utils/merge-patch.ts';
import type { Page } from '../utils/page.ts';
import { withoutReadOnly } from '../utils/read-only.ts';
import type { Filter, ListQuery } from '../validators/list-query.ts';
import { parseBody } from '../validators/parse-body.ts';
import {
  productReadOnly,
  productUpdate,
  type ProductCreate,
  type ProductReplace,
  type ProductUpdate,
} from '../validators/product-validator.ts';

const documents = ['attributes'] as const;

/** What can be done with products. */
export class ProductService {
  readonly #productRepository: ProductRepository;
  readonly #categoryRepository: CategoryRepository;

  constructor(productRepository: ProductRepository, categoryRepository: CategoryRepository) {
    this.#productRepository = productRepository;
    this.#categoryRepository = categoryRepository;
  }

  async list(query: ListQuery): Promise<Page<Product>> {
    return this.#productRepository.list(query);
  }

  async listByCategory(ownerId: string, query: ListQuery): Promise<Page<Product>> {
    const owner = await this.#categoryRepository.findById(ownerId);
    if (!owner) throw notFound();
    const filter: Filter = { field: 'category', operator: 'eq', value: ownerId };
    return this.#productRepository.list({ ...query, filters: [...query.filters, filter] });
  }

  async get(id: string): Promise<Product> {
    const found = await this.#productRepository.findById(id);
    if (!found) throw notFound();
    return found;
  }

  async create(input: ProductCreate): Promise<Product> {
    return this.#productRepository.insert(input);
  }

  /** Resets every member that the replacement leaves out. */
  async replace(id: string, input: ProductReplace): Promise<Product> {
    const current = await this.get(id);
    return this.#save(id, withoutReadOnly(input, current, productReadOnly));
  }

  /** Changes the given members; an empty change leaves everything as it is. */
  async update(id: string, changes: ProductUpdate): Promise<Product> {
    return Object.keys(changes).length === 0 ? this.get(id) : this.#save(id, await this.#merge(id, changes));
  }

  async delete(id: string): Promise<void> {
    const deleted = await this.#productRepository.delete(id);
    if (!deleted) throw notFound();
  }

  /** Members that hold objects merge with what is stored (RFC 7396). */
  async #merge(id: string, changes: ProductUpdate): Promise<ProductUpdate> {
    const current = await this.get(id);
    const merged: Record<string, unknown> = { ...changes };
    for (const name of documents) {
      if (changes[name] !== undefined) merged[name] = mergePatch(current[name], changes[name]);
    }
    return parseBody(productUpdate, merged);
  }

  async #save(id: string, changes: ProductUpdate): Promise<Product> {
    const saved = await this.#productRepository.update(id, changes);
    if (!saved) throw notFound();
    return saved;
  }
}
