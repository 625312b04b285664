import type { Category } from '../models/category.ts';
import type { CategoryRepository } from '../repositories/category-repository.ts';
import { notFound } from '../utils/api-error.ts';
import { demandedVersion, missing, requireDemand, type Demand } from '../utils/demand.ts';
import type { Page } from '../utils/page.ts';
import { withoutReadOnly } from '../utils/read-only.ts';
import type { ListQuery } from '../validators/list-query.ts';
import {
  categoryReadOnly,
  type CategoryCreate,
  type CategoryReplace,
  type CategoryUpdate,
} from '../validators/category-validator.ts';
import { byIds } from './by-ids.ts';

/** What can be done with categories. */
export class CategoryService {
  readonly #categoryRepository: CategoryRepository;

  constructor(categoryRepository: CategoryRepository) {
    this.#categoryRepository = categoryRepository;
  }

  async list(query: ListQuery): Promise<Page<Category>> {
    return this.#categoryRepository.list(query);
  }

  async get(id: string): Promise<Category> {
    const found = await this.#categoryRepository.findById(id);
    if (!found) throw notFound();
    return found;
  }

  /** Those of these rows that there are: for answers that include them. */
  async listByIds(ids: readonly string[]): Promise<Category[]> {
    const { items } = await this.#categoryRepository.list(byIds(ids));
    return items;
  }

  async create(input: CategoryCreate): Promise<Category> {
    return this.#categoryRepository.insert(input);
  }

  /** Resets every member that the replacement leaves out. */
  async replace(id: string, input: CategoryReplace, demand: Demand): Promise<Category> {
    const current = await this.#find(id, demand);
    return this.#save(current, withoutReadOnly(input, current, categoryReadOnly), demand);
  }

  /** Changes the given members; an empty change leaves everything as it is. */
  async update(id: string, changes: CategoryUpdate, demand: Demand): Promise<Category> {
    const current = await this.#find(id, demand);
    if (Object.keys(changes).length === 0) return current;
    return this.#save(current, changes, demand);
  }

  async delete(id: string, demand: Demand): Promise<void> {
    const current = await this.#find(id, demand);
    const deleted = await this.#categoryRepository.delete(id, demandedVersion(demand, current));
    if (!deleted) throw missing(demand);
  }

  /** The row that is about to change, when it is there as the request demands. */
  async #find(id: string, demand: Demand): Promise<Category> {
    const current = await this.#categoryRepository.findById(id);
    if (!current) throw missing(demand);
    requireDemand(demand, current);
    return current;
  }

  async #save(current: Category, changes: CategoryUpdate, demand: Demand): Promise<Category> {
    const saved = await this.#categoryRepository.update(current.id, changes, demandedVersion(demand, current));
    if (!saved) throw missing(demand);
    return saved;
  }
}
