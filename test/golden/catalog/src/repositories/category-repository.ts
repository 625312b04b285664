import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import type { Category, CategoryTable } from '../models/category.ts';
import type { Page } from '../utils/page.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { type CategoryCreate, categoryList } from '../validators/category-validator.ts';
import { nextVersion, Repository } from './base.ts';

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
    return this.readPage(selectRows(this.db), query, toModel);
  }

  async findById(id: string): Promise<Category | undefined> {
    const row = await selectRows(this.db).where('id', '=', id).executeTakeFirst();
    return row && toModel(row);
  }

  async insert(input: CategoryCreate, id: string = uuidv7()): Promise<Category> {
    return this.write(async () => {
      const row = await this.db
        .insertInto('categories')
        .values({ ...toRow(input), id })
        .returning(columns)
        .executeTakeFirstOrThrow();
      return toModel(row);
    });
  }

  async update(id: string, changes: Partial<CategoryCreate>): Promise<Category | undefined> {
    return this.write(async () => {
      const row = await this.db
        .updateTable('categories')
        .set({ ...toRow(changes), ...nextVersion })
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirst();
      return row && toModel(row);
    });
  }

  async delete(id: string): Promise<boolean> {
    return this.remove(async () => {
      const { numDeletedRows } = await this.db.deleteFrom('categories').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    });
  }
}

function selectRows(db: Kysely<Database>) {
  return db.selectFrom('categories').select(columns);
}

function toModel(row: Pick<Selectable<CategoryTable>, (typeof columns)[number]>): Category {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    position: row.position,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
  };
}

function toRow(input: CategoryCreate): Omit<Insertable<CategoryTable>, 'id'>;
function toRow(input: Partial<CategoryCreate>): Updateable<CategoryTable>;
function toRow(input: Partial<CategoryCreate>): Updateable<CategoryTable> {
  return {
    name: input.name,
    slug: input.slug,
    description: input.description,
    position: input.position,
  };
}
