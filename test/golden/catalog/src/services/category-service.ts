import type { Category } from '../models/category.ts';
import type { CategoryRepository } from '../repositories/category-repository.ts';
import { notFound } from '../utils/api-error.ts';
import type { Page } from '../utils/page.ts';
import { withoutReadOnly } from '../utils/read-only.ts';
import type { ListQuery } from '../validators/list-query.ts';
import {
  categoryReadOnly,
  type CategoryCreate,
  type CategoryReplace,
  type CategoryUpdate,
} from '../validators/category-validator.ts';

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

  async create(input: CategoryCreate): Promise<Category> {
    return this.#categoryRepository.insert(input);
  }

  /** Resets every member that the replacement leaves out. */
  async replace(id: string, input: CategoryReplace): Promise<Category> {
    const current = await this.get(id);
    return this.#save(id, withoutReadOnly(input, current, categoryReadOnly));
  }

  /** Changes the given members; an empty change leaves everything as it is. */
  async update(id: string, changes: CategoryUpdate): Promise<Category> {
    return Object.keys(changes).length === 0 ? this.get(id) : this.#save(id, changes);
  }

  async delete(id: string): Promise<void> {
    const deleted = await this.#categoryRepository.delete(id);
    if (!deleted) throw notFound();
  }

  async #save(id: string, changes: CategoryUpdate): Promise<Category> {
    const saved = await this.#categoryRepository.update(id, changes);
    if (!saved) throw notFound();
    return saved;
  }
}
