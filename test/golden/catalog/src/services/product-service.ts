import type { Product } from '../models/product.ts';
import type { ProductRepository } from '../repositories/product-repository.ts';
import type { CategoryRepository } from '../repositories/category-repository.ts';
import { notFound } from '../utils/api-error.ts';
import { demandedVersion, missing, requireDemand, type Demand } from '../utils/demand.ts';
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
  async replace(id: string, input: ProductReplace, demand: Demand): Promise<Product> {
    const current = await this.#find(id, demand);
    return this.#save(current, withoutReadOnly(input, current, productReadOnly), demand);
  }

  /** Changes the given members; an empty change leaves everything as it is. */
  async update(id: string, changes: ProductUpdate, demand: Demand): Promise<Product> {
    const current = await this.#find(id, demand);
    if (Object.keys(changes).length === 0) return current;
    return this.#save(current, merge(current, changes), demand);
  }

  async delete(id: string, demand: Demand): Promise<void> {
    const current = await this.#find(id, demand);
    const deleted = await this.#productRepository.delete(id, demandedVersion(demand, current));
    if (!deleted) throw missing(demand);
  }

  /** The row that is about to change, when it is there as the request demands. */
  async #find(id: string, demand: Demand): Promise<Product> {
    const current = await this.#productRepository.findById(id);
    if (!current) throw missing(demand);
    requireDemand(demand, current);
    return current;
  }

  async #save(current: Product, changes: ProductUpdate, demand: Demand): Promise<Product> {
    const saved = await this.#productRepository.update(current.id, changes, demandedVersion(demand, current));
    if (!saved) throw missing(demand);
    return saved;
  }
}

/** Members that hold objects merge with what is stored (RFC 7396). */
function merge(current: Product, changes: ProductUpdate): ProductUpdate {
  const merged: Record<string, unknown> = { ...changes };
  for (const name of documents) {
    if (changes[name] !== undefined) merged[name] = mergePatch(current[name], changes[name]);
  }
  return parseBody(productUpdate, merged);
}
