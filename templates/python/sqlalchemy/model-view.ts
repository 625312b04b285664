import type { Resource, Spec } from '../../../src/types.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';
import { importsFor } from '../print/imports-for.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { linkFacts, type LinkFacts } from '../resource-views/link-facts.ts';
import { modelFacts } from '../resource-views/model-facts.ts';
import { columnLine } from './column-line.ts';

/** What the file of a model may import. */
const known: readonly PyImport[] = [
  { from: 'datetime', as: 'dt' },
  { from: 'decimal', names: ['Decimal'] },
  { from: 'typing', names: ['Any', 'Literal', 'get_args'] },
  { from: 'uuid', names: ['UUID'] },
  { from: 'sqlalchemy', as: 'sa' },
  { from: 'sqlalchemy.dialects.postgresql', names: ['JSONB'] },
  { from: 'sqlalchemy.orm', names: ['Mapped', 'composite', 'mapped_column', 'relationship'] },
  { from: 'app.core.money', names: ['Money'] },
  { from: 'app.database.attached', names: ['Attached'] },
  { from: 'app.schemas.file_schema', names: ['FileDescription'] },
  { from: 'app.database.base', names: ['Base', 'KeptResource', 'Resource'] },
];

/** What `models/<resource>_model.py` shows. */
export function modelView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const { className, base, doc, table, constants, columns } = modelFacts(spec, resource);
  const classHead = `class ${className}(${base}):`;
  const columnLines = columns.map(columnLine);
  const links = linkFacts(spec, resource).map(linkView);
  const text = [
    ...constants,
    classHead,
    ...columnLines,
    ...links.flatMap((link) => [link.head, ...link.columns, link.relationship]),
  ];
  return {
    imports: importBlock(importsFor(text.join('\n'), known)),
    constants,
    classHead,
    doc,
    table,
    columns: columnLines,
    hasColumns: columns.length > 0,
    links,
  };
}

/** The table that keeps a set of ids, and the attribute that shows it as a list. */
function linkView({ className, links, owner, ownerKey, target, ...facts }: LinkFacts) {
  return {
    ...facts,
    head: `class ${className}(Base):`,
    columns: [
      `    ${owner}: Mapped[UUID] = mapped_column(sa.ForeignKey(${pyString(ownerKey)}), primary_key=True)`,
      `    ${target}: Mapped[UUID] = mapped_column(primary_key=True)`,
      '    position: Mapped[int]',
    ],
    relationship: wrapList(
      '    ',
      `${links}: Mapped[list["${className}"]] = relationship(`,
      [`order_by="${className}.position"`, 'cascade="all, delete-orphan"', 'passive_deletes=True', 'lazy="selectin"'],
      ')',
    ),
  };
}
