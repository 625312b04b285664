import type { Field, FilterOperator, Resource } from '../../types.ts';
import { filterHolds } from './filter-holds.ts';
import { publicPart } from './public-part.ts';
import { sortRows } from './sort-rows.ts';

type Data = Readonly<Record<string, unknown>>;

/** A list request as the model understands it. */
export type ModelQuery = Readonly<{
  filter?: Readonly<{ field: Field; operator: FilterOperator; text: string }>;
  /** As in `sort=`. */
  keys: readonly string[];
  page: number;
  perPage: number;
}>;

/** The rows of one resource as they must be: what everybody who may read sees, in memory. */
export class RowModel {
  readonly #resource: Resource;
  readonly #rows = new Map<string, Data>();

  constructor(resource: Resource) {
    this.#resource = resource;
  }

  get ids(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** Every row, in no order. */
  get rows(): readonly Data[] {
    return [...this.#rows.values()];
  }

  /** The row of an id. @throws RangeError for one that the model does not have. */
  row(id: string): Data {
    const row = this.#rows.get(id);
    if (!row) throw new RangeError(`the model has no row ${id}`);
    return row;
  }

  save(id: string, data: Data): void {
    this.#rows.set(id, publicPart(this.#resource, data));
  }

  remove(id: string): void {
    this.#rows.delete(id);
  }

  /** The ids on a page, in their order, and how many rows match in all. */
  list({ filter, keys, page, perPage }: ModelQuery): Readonly<{ ids: readonly string[]; total: number }> {
    const matching = this.rows.filter(
      (row) => !filter || filterHolds(filter.field, filter.operator, row[filter.field.wire], filter.text),
    );
    const ids = sortRows(this.#resource, matching, keys).slice((page - 1) * perPage, page * perPage);
    return { ids, total: matching.length };
  }
}
