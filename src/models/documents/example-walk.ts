import { requiresIfMatch } from '../../../templates/_shared/resources/requires-if-match.ts';
import { sampleValues } from '../../../templates/_shared/samples/sample-values.ts';
import type { Json, Operation, Resource, Spec } from '../../types.ts';
import type { ExampleRow } from './example-rows.ts';
import { mayWalk, tokenOf, walkRole } from './walk-role.ts';

const first = `grep -o '"id": *"[^"]*"' | head -n 1 | cut -d '"' -f 4`;
const json = "--header 'Content-Type: application/json'";

/** The walk as lines for a shell: what has to exist is made, then the example is read, listed, changed and deleted. */
export function exampleWalk(spec: Spec, rows: readonly ExampleRow[]): readonly string[] {
  const last = rows.at(-1);
  if (!last) return [];
  const curl = (row: Resource, operation: Operation) => {
    const role = walkRole(spec, row, operation);
    return `curl -sS --fail-with-body${role === undefined ? '' : ` --header "Authorization: Bearer $${tokenOf(role)}"`}`;
  };
  const { resource } = last;
  const one = `"$API/${resource.names.path}/$${variable(resource)}"`;
  const change = changeOf(resource);
  const removed = rows.toReversed().filter((row) => mayWalk(spec, row.resource, 'delete'));
  return [
    ...rows.map((row) => {
      const request = `${curl(row.resource, 'create')} ${json} --data ${bodyText(row)} "$API/${row.resource.names.path}"`;
      return `${variable(row.resource)}=$(${request} | ${first})`;
    }),
    `${curl(resource, 'get')} ${one}`,
    `${curl(resource, 'list')} "$API/${resource.names.path}?per_page=5"`,
    ...(change && mayWalk(spec, resource, 'update')
      ? [
          `${curl(resource, 'update')} --request PATCH${ifMatch(spec)} ${json} --data ${quoted(JSON.stringify(change))} ${one}`,
        ]
      : []),
    ...removed.map(
      (row) =>
        `${curl(row.resource, 'delete')} --request DELETE${ifMatch(spec)} "$API/${row.resource.names.path}/$${variable(row.resource)}"`,
    ),
  ];
}

/** A change of any version, where a change has to say which one it is for. */
function ifMatch(spec: Spec): string {
  return requiresIfMatch(spec) ? " --header 'If-Match: *'" : '';
}

function variable({ names }: Resource): string {
  return `${names.snake.toUpperCase()}_ID`;
}

/** A JSON text in single quotes, with the ids of earlier rows put in by the shell. */
function bodyText({ body, references }: ExampleRow): string {
  const marks = Object.entries(references).map(([wire, target]) => [wire, `$${variable(target)}`] as const);
  const text = quoted(JSON.stringify({ ...body, ...Object.fromEntries(marks) }));
  return marks.reduce((done, [, mark]) => done.replaceAll(`"${mark}"`, `"'"${mark}"'"`), text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A change of one member that is free to change. */
function changeOf({ fields }: Resource): Readonly<Record<string, Json>> | undefined {
  const field = fields.find(
    ({ readonly, immutable, unique, type, list }) => !readonly && !immutable && !unique && !list && type !== 'ref',
  );
  const [, second] = field ? sampleValues(field, 2) : [];
  return field && second !== undefined ? { [field.wire]: second } : undefined;
}
