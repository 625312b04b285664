import { pyIdentifier, toPascal, toSnake } from '../../../src/naming.ts';
import type { Field, Resource } from '../../../src/types.ts';

/** What Pydantic, SQLModel and SQLAlchemy classes already have, and the modules that our class bodies name. */
const taken = new Set(
  `id created_at updated_at version
  construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json sqlmodel_update update_forward_refs validate
  complete of wire_names written
  sa pg dt`
    .trim()
    .split(/\s+/),
);

/** The attribute of every field of a resource, in models and schemas alike: a legal name of its own. */
export function attributesOf(resource: Resource): ReadonlyMap<string, string> {
  const used = new Set(taken);
  return new Map(
    resource.fields.map((field) => {
      let name = pyIdentifier(toSnake(field.name).replace(/^model_/, 'model'));
      while (used.has(name)) name += '_';
      used.add(name);
      return [field.name, name] as const;
    }),
  );
}

/** The attribute of one field. */
export function attributeOf(resource: Resource, field: Field): string {
  return attributesOf(resource).get(field.name) ?? field.name;
}

/** Longer names would not leave a line enough room for what stands around them. */
const longestAlias = 24;

/** The alias of a field's type in the schema file, which imports a `ListField`. */
export function typeAlias(resource: Resource, field: Field): string {
  const all = resource.fields.map((other) => toPascal(other.name).slice(0, longestAlias));
  const place = resource.fields.indexOf(field);
  const name = all[place] ?? '';
  const before = all.slice(0, place).filter((other) => other === name).length;
  const alias = `${name}${before === 0 ? '' : String(before + 1)}Field`;
  return alias === 'ListField' ? 'List_Field' : alias;
}
