import { sql, type Kysely, type SelectQueryBuilder, type Simplify, type SqlBool } from 'kysely';
import { errorCode } from '../database/database-error.ts';
import type { Database } from '../database/schema.ts';
import { connectionOf, inTransaction } from '../database/transactions.ts';
import { ApiError } from '../utils/api-error.ts';
import { bodyDetail } from '../utils/body-detail.ts';
import type { CursorPosition } from '../utils/cursor.ts';
import type { Page } from '../utils/page.ts';
import type { ListDefinition } from '../validators/list-definition.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { beyondCursor, listCondition, listOrder, totalOrder } from './list-statement.ts';

/** For each unique or foreign key constraint of a table, the fields it guards. */
export type Constraints = Readonly<Record<string, readonly string[]>>;

/** What every repository shares: reading pages, and saying which field a constraint refused. */
export abstract class Repository {
  readonly #pool: Kysely<Database>;
  readonly #list: ListDefinition;
  readonly #constraints: Constraints;

  constructor(db: Kysely<Database>, list: ListDefinition, constraints: Constraints) {
    this.#pool = db;
    this.#list = list;
    this.#constraints = constraints;
  }

  /** Where statements go: to the transaction of the request, if there is one. */
  protected get db(): Kysely<Database> {
    return connectionOf(this.#pool);
  }

  /** Reads the page that `query` asks for from `rows`, a select without order and limit. */
  protected async readPage<Tables extends keyof Database, Selected extends object>(
    rows: SelectQueryBuilder<Database, Tables, Selected>,
    query: ListQuery,
  ): Promise<Page<Simplify<Selected>>> {
    const { position, perPage, sort } = query;
    const matching = rows.where(listCondition(this.#list, query));
    if ('page' in position) {
      const offset = (position.page - 1) * perPage;
      const ordered = matching.orderBy(listOrder(this.#list, sort, false));
      const [items, counted] = await Promise.all([
        ordered.limit(perPage).offset(offset).execute(),
        matching
          .clearSelect()
          .select(sql<string>`count(*)`.as('total'))
          .executeTakeFirstOrThrow(),
      ]);
      return { items, total: Number(counted.total) };
    }

    const { cursor } = position;
    const backwards = cursor?.backwards === true;
    const beyond = cursor ? matching.where(beyondCursor(this.#list, sort, cursor)) : matching;
    const found = await beyond
      .orderBy(listOrder(this.#list, sort, backwards))
      .limit(perPage + 1)
      .execute();
    const more = found.length > perPage;
    const items = found.slice(0, perPage);
    if (backwards) items.reverse();
    const first = items[0];
    const last = items.at(-1);
    const isFollowed = backwards || more;
    const isPreceded = backwards ? more : cursor !== undefined;
    return {
      items,
      next: isFollowed && last !== undefined ? this.#positionOf(last, query, false) : undefined,
      previous: isPreceded && first !== undefined ? this.#positionOf(first, query, true) : undefined,
    };
  }

  /** Runs an insert or update as a whole; a violated constraint becomes DUPLICATE or REFERENCE_NOT_FOUND with its fields. */
  protected async write<Result>(work: (trx: Kysely<Database>) => Promise<Result>): Promise<Result> {
    try {
      return await inTransaction(this.#pool, work);
    } catch (error) {
      throw this.#refusal(error) ?? error;
    }
  }

  /** Runs a delete as a whole; rows that still refer to the deleted one make it IN_USE. */
  protected async remove<Result>(work: (trx: Kysely<Database>) => Promise<Result>): Promise<Result> {
    try {
      return await inTransaction(this.#pool, work);
    } catch (error) {
      if (errorCode(error) !== foreignKeyViolation) throw error;
      throw new ApiError('IN_USE', 'Other objects still refer to this one', { cause: error });
    }
  }

  #refusal(error: unknown): ApiError | undefined {
    const refusal = refusals.get(errorCode(error));
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    const fields = this.#constraints[constraint];
    if (!refusal || !fields) return undefined;
    const message = `${fields.join(', ')} ${refusal.message}`;
    const details = fields.map((field) => bodyDetail(field, refusal.code.toLowerCase(), message));
    return new ApiError(refusal.code, message, { details, cause: error });
  }

  #positionOf(row: object, query: ListQuery, backwards: boolean): CursorPosition {
    const members = new Map<string, unknown>(Object.entries(row));
    const values = totalOrder(query.sort).map(
      ({ field }) => members.get(field) ?? members.get(this.#list.fields[field]?.column ?? ''),
    );
    return { backwards, values: values as CursorPosition['values'] };
  }
}

const foreignKeyViolation = '23503';
const refusals = new Map([
  ['23505', { code: 'DUPLICATE', message: 'is taken by another object' } as const],
  [foreignKeyViolation, { code: 'REFERENCE_NOT_FOUND', message: 'refers to nothing' } as const],
]);

/** The condition for a row, as long as it has the expected version; undefined expects none. */
export function hasVersion(id: string, expected: number | undefined) {
  const isRow = sql<SqlBool>`id = ${id}`;
  return expected === undefined ? isRow : sql<SqlBool>`${isRow} and version = ${expected}`;
}

/** What every update sets besides the changes themselves. */
export const nextVersion = { version: sql<number>`version + 1`, updated_at: sql<string>`now()` };
