import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { errorCode } from '../database/database-error.ts';
import type { Database } from '../database/schema.ts';
import { ApiError } from '../utils/api-error.ts';
import type { CursorPosition } from '../utils/cursor.ts';
import type { Page } from '../utils/page.ts';
import type { ListDefinition } from '../validators/list-definition.ts';
import type { ListQuery } from '../validators/list-query.ts';
import { beyondCursor, listCondition, listOrder, totalOrder } from './list-statement.ts';

/** For each unique or foreign key constraint of a table, the fields it guards. */
export type Constraints = Readonly<Record<string, readonly string[]>>;

type Row = Record<string, unknown>;

/** What every repository shares: reading pages, and saying which field a constraint refused. */
export abstract class Repository {
  protected readonly db: Kysely<Database>;
  readonly #list: ListDefinition;
  readonly #constraints: Constraints;

  constructor(db: Kysely<Database>, list: ListDefinition, constraints: Constraints) {
    this.db = db;
    this.#list = list;
    this.#constraints = constraints;
  }

  /** Reads the page that `query` asks for from `rows`, a select without order and limit. */
  protected async readPage<Tables extends keyof Database, Selected extends Row, Model>(
    rows: SelectQueryBuilder<Database, Tables, Selected>,
    query: ListQuery,
    toModel: (row: Selected) => Model,
  ): Promise<Page<Model>> {
    const { position, perPage, sort } = query;
    const matching = rows.where(listCondition(this.#list, query));
    if ('page' in position) {
      const offset = (position.page - 1) * perPage;
      const ordered = matching.orderBy(listOrder(this.#list, sort, false));
      const [found, total] = await Promise.all([
        ordered.limit(perPage).offset(offset).execute(),
        matching
          .clearSelect()
          .select(sql<string>`count(*)`.as('total'))
          .executeTakeFirstOrThrow(),
      ]);
      return { items: (found as Selected[]).map(toModel), total: Number(total.total) };
    }

    const { cursor } = position;
    const backwards = cursor?.backwards === true;
    const beyond = cursor ? matching.where(beyondCursor(this.#list, sort, cursor)) : matching;
    const found = await beyond
      .orderBy(listOrder(this.#list, sort, backwards))
      .limit(perPage + 1)
      .execute();
    const more = found.length > perPage;
    const items = (found as Selected[]).slice(0, perPage).map(toModel);
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

  /** Runs an insert or update; a violated constraint becomes DUPLICATE or REFERENCE_NOT_FOUND with its fields. */
  protected async write<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#refusal(error) ?? error;
    }
  }

  /** Runs a delete; rows that still refer to the deleted one make it IN_USE. */
  protected async remove<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (errorCode(error) !== foreignKeyViolation) throw error;
      throw new ApiError('IN_USE', 'Other objects still refer to this one', { cause: error });
    }
  }

  #refusal(error: unknown): ApiError | undefined {
    const code = errorCode(error);
    if (code !== uniqueViolation && code !== foreignKeyViolation) return undefined;
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    const fields = this.#constraints[constraint];
    if (!fields) return undefined;
    const names = fields.join(', ');
    const isDuplicate = code === uniqueViolation;
    const message = isDuplicate ? `Another object already has this ${names}` : `${names} refers to nothing`;
    return new ApiError(isDuplicate ? 'DUPLICATE' : 'REFERENCE_NOT_FOUND', message, {
      cause: error,
      details: fields.map((field) => ({
        in: 'body',
        pointer: `#/${field}`,
        field,
        code: isDuplicate ? 'duplicate' : 'reference_not_found',
        message,
      })),
    });
  }

  #positionOf(item: unknown, query: ListQuery, backwards: boolean): CursorPosition {
    const values = totalOrder(query.sort).map((key) => sortValue((item as Row)[key.field]));
    return { backwards, values };
  }
}

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';

/** What a sort key contributes to a cursor; money sorts by its amount. */
function sortValue(value: unknown): CursorPosition['values'][number] {
  if (typeof value === 'object' && value !== null && 'amount' in value) return Number(value.amount);
  return value as CursorPosition['values'][number];
}

/** What every update sets besides the changes themselves. */
export const nextVersion = { version: sql<number>`version + 1`, updated_at: sql<string>`now()` };
