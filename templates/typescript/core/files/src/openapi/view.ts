import type { ViewDefinition } from '../validators/list-definition.ts';
import { component } from './json-schema.ts';
import type { Operation } from './operation.ts';
import { listParameter } from './query-parameter.ts';

/** What the answer of an operation can be asked to hold, if it can be asked. */
export function viewOf({ list, view }: Operation): ViewDefinition | undefined {
  return view ?? list?.view;
}

/** The query parameters that choose what an answer holds. */
export function viewParameters({ members, includes }: ViewDefinition): object[] {
  const one = (names: readonly string[]) => ({ type: 'string', enum: names });
  const included = includes ? one(Object.keys(includes)) : undefined;
  return [
    listParameter('fields', 'The members to show; the id always is', one(members)),
    ...(included ? [listParameter('include', 'The members to show as objects instead of ids', included, 5)] : []),
  ];
}

/** The name of the schema of a row as a view shows it; no resource can have a name like that. */
export function viewName(name: string): string {
  return `${name}.View`;
}

/** The schema of a row of which a view may leave out all but the id, and show objects in place of ids. */
export function viewSchema(row: { properties?: object }, { includes = {} }: ViewDefinition): object {
  const objects = Object.entries(includes).map(([name, schema]) => {
    const id: unknown = Reflect.get(row.properties ?? {}, name);
    return [name, { anyOf: [id, component('schemas', schema)] }] as const;
  });
  return { ...row, required: ['id'], properties: { ...row.properties, ...Object.fromEntries(objects) } };
}
