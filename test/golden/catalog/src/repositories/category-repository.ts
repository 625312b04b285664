import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import type { Category } from '../models/category.ts';
import type { Page } from '../utils/page.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { type CategoryCreate, categoryList } from '../validators/category-validator.ts';
import { hasVersion, nextVersion, Repository } from './base.ts';

const columns = ['id', 'name', 'slug', 'description', 'position', 'created_at', 'updated_at', 'version'] as const;

const constraints = {
  categories_name_key: ['name'],
  categories_slug_key: ['slug'],
};

/** Stores categories in the table `categories`. */
export class CategoryRepository extends Repository {
  constructor(db: Kysely<Database>) {
    super(db, categoryList, constraints);
  }

  async list(query: ListQuery): Promise<Page<Category>> {
    return this.readPage(selectRows(this.db), query);
  }

  async findById(id: string): Promise<Category | undefined> {
    return selectRows(this.db).where('id', '=', id).executeTakeFirst();
  }

  async insert(input: CategoryCreate, id: string = uuidv7()): Promise<Category> {
    return this.write((db) =>
      db
        .insertInto('categories')
        .values({ ...input, id })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    );
  }

  async update(id: string, changes: Partial<CategoryCreate>, expected?: number): Promise<Category | undefined> {
    return this.write((db) =>
      db
        .updateTable('categories')
        .set({ ...changes, ...nextVersion })
        .where(hasVersion(id, expected))
        .returning(columns)
        .executeTakeFirst(),
    );
  }

  async delete(id: string, expected?: number): Promise<boolean> {
    const deleted = await this.remove((db) =>
      db.deleteFrom('categories').where(hasVersion(id, expected)).executeTakeFirst(),
    );
    return deleted.numDeletedRows > 0n;
  }
}

function selectRows(db: Kysely<Database>) {
  return db.selectFrom('categories').select(columns);
}
