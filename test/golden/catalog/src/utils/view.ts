/** What an answer has to hold of each row. */
export interface View {
  /** The members to show, the id among them; absent: all. */
  fields?: ReadonlySet<string>;
  /** The members that show an object instead of its id. */
  include?: readonly string[];
}

/** A row as a view shows it. */
export function showRow(row: object, { fields }: View): object {
  if (!fields) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.has(name)));
}
