import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import type { Product, ProductTable } from '../models/product.ts';
import type { Page } from '../utils/page.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { type ProductCreate, productList } from '../validators/product-validator.ts';
import { nextVersion, Repository } from './base.ts';
import { toJsonb } from './to-jsonb.ts';

const columns = [
  'id',
  'sku',
  'name',
  'description',
  'category_id',
  'price',
  'state',
  'stock',
  'weight_kg',
  'tags',
  'featured',
  'released_on',
  'homepage',
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
    return this.readPage(selectRows(this.db), query, toModel);
  }

  async findById(id: string): Promise<Product | undefined> {
    const row = await selectRows(this.db).where('id', '=', id).executeTakeFirst();
    return row && toModel(row);
  }

  async insert(input: ProductCreate, id: string = uuidv7()): Promise<Product> {
    return this.write(async () => {
      const row = await this.db
        .insertInto('products')
        .values({ ...toRow(input), id })
        .returning(columns)
        .executeTakeFirstOrThrow();
      return toModel(row);
    });
  }

  async update(id: string, changes: Partial<ProductCreate>): Promise<Product | undefined> {
    return this.write(async () => {
      const row = await this.db
        .updateTable('products')
        .set({ ...toRow(changes), ...nextVersion })
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirst();
      return row && toModel(row);
    });
  }

  async delete(id: string): Promise<boolean> {
    return this.remove(async () => {
      const { numDeletedRows } = await this.db.deleteFrom('products').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    });
  }
}

function selectRows(db: Kysely<Database>) {
  return db.selectFrom('products').select(columns);
}

function toModel(row: Pick<Selectable<ProductTable>, (typeof columns)[number]>): Product {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    description: row.description,
    category: row.category_id,
    price: row.price,
    state: row.state,
    stock: row.stock,
    weight_kg: row.weight_kg,
    tags: row.tags,
    featured: row.featured,
    released_on: row.released_on,
    homepage: row.homepage,
    attributes: row.attributes,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
  };
}

function toRow(input: ProductCreate): Omit<Insertable<ProductTable>, 'id'>;
function toRow(input: Partial<ProductCreate>): Updateable<ProductTable>;
function toRow(input: Partial<ProductCreate>): Updateable<ProductTable> {
  return {
    sku: input.sku,
    name: input.name,
    description: input.description,
    category_id: input.category,
    price: input.price,
    state: input.state,
    stock: input.stock,
    weight_kg: input.weight_kg,
    tags: toJsonb(input.tags),
    featured: input.featured,
    released_on: input.released_on,
    homepage: input.homepage,
    attributes: toJsonb(input.attributes),
  };
}
