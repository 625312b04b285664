import type { Field, Spec } from '../../../src/types.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { docstring } from '../print/docstring.ts';
import { importBlock } from '../print/import-block.ts';
import { listDefinition } from '../resource-views/list-definition.ts';
import {
  aliasStatement,
  builtInLines,
  createLine,
  hasAlias,
  importsOf,
  memberLine,
} from '../resource-views/schema-view.ts';
import { accountUser, extensionOf } from './account-user.ts';

/** What `schemas/user_schema.py` shows. */
export function userSchemaView(spec: Spec) {
  const user = accountUser(spec);
  const extension = extensionOf(user);
  const name = user.fields.filter((field) => field.name === 'name');
  const patched = [...name, ...extension.filter(({ immutable }) => !immutable)];
  const [id = '', ...others] = builtInLines(false, false);
  const { visible } = capabilitiesOf(user);
  const shown = user.fields.filter((field) => visible.includes(field) || extension.includes(field));
  const aliases = shown
    .filter((field) => hasAlias(field) && !isRole(field))
    .map((field) => aliasStatement(user, field));
  const profileLines = [...name, ...extension].map((field) => createLine(user, field));
  const updateLines = patched.map((field) =>
    memberLine(user, field, 'ABSENT', field.type === 'money' && isDocument(field)),
  );
  const readLines = [id, ...visible.map((field) => namedRole(memberLine(user, field))), ...others];
  const listStatement = listDefinition(spec, user);
  const body = [...aliases, ...profileLines, ...updateLines, ...readLines, ' = ABSENT'].join('\n');
  const typed = shown.filter((field) => !isRole(field));
  return {
    schemaImports: importBlock([
      ...importsOf(user, typed, patched, body, listStatement),
      { from: 'pydantic', names: ['BeforeValidator', 'WithJsonSchema'] },
      { from: 'app.models.user_model', names: ['Role'] },
    ]),
    aliases,
    profileLines,
    updateLines,
    readLines,
    readDoc: docstring(user.description ?? 'Somebody who signs in.'),
    listStatement,
  };
}

function isRole({ name }: Field): boolean {
  return name === 'role';
}

/** The type of a role has its name in the model. */
function namedRole(line: string): string {
  return line.replace(/\bRoleField\b/, 'Role');
}
