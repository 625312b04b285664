import type { Resource, Spec } from '../../../src/types.ts';
import { group } from '../print/doc.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';
import { importsFor } from '../print/imports-for.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { linkFacts, type LinkFacts } from '../resource-views/link-facts.ts';
import { modelFacts } from '../resource-views/model-facts.ts';
import { columnView } from './column-view.ts';

/** What the file of a model may import. */
const known: readonly PyImport[] = [
  { from: 'datetime', as: 'dt' },
  { from: 'decimal', names: ['Decimal'] },
  { from: 'typing', names: ['Any', 'Literal', 'get_args'] },
  { from: 'uuid', names: ['UUID'] },
  { from: 'sqlalchemy', as: 'sa' },
  { from: 'sqlalchemy.dialects.postgresql', names: ['JSONB'] },
  { from: 'sqlmodel', names: ['Field', 'Relationship', 'SQLModel'] },
  { from: 'app.core.money', names: ['Money'] },
  { from: 'app.database.attached', names: ['Attached'] },
  { from: 'app.schemas.file_schema', names: ['FileDescription'] },
  { from: 'app.database.base', names: ['KeptResource', 'Resource'] },
];

/** What `models/<resource>_model.py` shows. */
export function modelView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const { className, base, doc, table, constants, columns } = modelFacts(spec, resource);
  const classHead = `class ${className}(${base}, table=True):`;
  const columnViews = columns.map((column) => columnView(resource, column));
  const links = linkFacts(spec, resource);
  const linkViews = links.map(linkView);
  const lines = columnViews.flatMap((view) => view.lines);
  const functions = [
    ...columnViews.flatMap((view) => view.functions),
    ...links.flatMap(({ getter, setter }) => [getter, setter]),
  ];
  const text = [
    ...constants,
    classHead,
    ...lines,
    ...linkViews.flatMap((link) => [link.head, ...link.columns, link.relationship]),
  ];
  return {
    imports: importBlock(importsFor([...text, ...functions.flat()].join('\n'), known)),
    constants,
    classHead,
    doc,
    table,
    columns: lines,
    hasColumns: columns.length > 0,
    links: linkViews,
    functions,
  };
}

/** The table that keeps a set of ids, and the attribute that holds its rows. */
function linkView({ className, table, links, owner, ownerKey, target }: LinkFacts) {
  const reads = group('sa_relationship_kwargs={', [`"order_by": "${className}.position"`, '"lazy": "selectin"'], '}');
  return {
    table,
    head: `class ${className}(SQLModel, table=True):`,
    columns: [
      `    ${owner}: UUID | None = Field(default=None, foreign_key=${pyString(ownerKey)}, primary_key=True)`,
      `    ${target}: UUID = Field(primary_key=True)`,
      '    position: int',
    ],
    relationship: wrapList(
      '    ',
      `${links}: list["${className}"] = Relationship(`,
      ['cascade_delete=True', 'passive_deletes=True', reads],
      ')',
    ),
  };
}
