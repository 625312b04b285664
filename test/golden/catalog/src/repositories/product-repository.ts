import type { Insertable, Kysely, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import type { Product, ProductTable } from '../models/product.ts';
import type { Page } from '../utils/page.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { type ProductCreate, productList } from '../validators/product-validator.ts';
import { hasVersion, nextVersion, Repository } from './base.ts';
import { toJsonb } from './to-jsonb.ts';

const columns = [
  'id',
  'sku',
  'name',
  'description',
  'category_id as category',
  'price',
  'state',
  'stock',
  'tags',
  'featured',
  'released_on',
  'attributes',
  'created_at',
  'updated_at',
  'version',
] as const;

const constraints = {
  products_sku_key: ['sku'],
  products_category_id_fkey: ['category'],
};

/** Stores products in the table `products`. */
export class ProductRepository extends Repository {
  constructor(db: Kysely<Database>) {
    super(db, productList, constraints);
  }

  async list(query: ListQuery): Promise<Page<Product>> {
    return this.readPage(selectRows(this.db), query);
  }

  async findById(id: string): Promise<Product | undefined> {
    return selectRows(this.db).where('id', '=', id).executeTakeFirst();
  }

  async insert(input: ProductCreate, id: string = uuidv7()): Promise<Product> {
    return this.write((db) =>
      db
        .insertInto('products')
        .values({ ...toRow(input), id })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    );
  }

  async update(id: string, changes: Partial<ProductCreate>, expected?: number): Promise<Product | undefined> {
    return this.write((db) =>
      db
        .updateTable('products')
        .set({ ...toRow(changes), ...nextVersion })
        .where(hasVersion(id, expected))
        .returning(columns)
        .executeTakeFirst(),
    );
  }

  async delete(id: string, expected?: number): Promise<boolean> {
    const deleted = await this.remove((db) =>
      db.deleteFrom('products').where(hasVersion(id, expected)).executeTakeFirst(),
    );
    return deleted.numDeletedRows > 0n;
  }
}

function selectRows(db: Kysely<Database>) {
  return db.selectFrom('products').select(columns);
}

function toRow(input: ProductCreate): Omit<Insertable<ProductTable>, 'id'>;
function toRow(input: Partial<ProductCreate>): Updateable<ProductTable>;
function toRow(input: Partial<ProductCreate>): Updateable<ProductTable> {
  const { category, tags, attributes, ...rest } = input;
  return {
    ...rest,
    category_id: category,
    tags: toJsonb(tags),
    attributes: toJsonb(attributes),
  };
}
