import ts from 'typescript';
import type { ListLine } from './scaffold.ts';

/** Adds an entry to the end of a list, and its import behind the others; every other byte stays as it is. */
export function insertIntoList(text: string, { path, property, entry, importLine }: ListLine): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const array = findArray(source, property);
  if (!array) throw new Error(`${path} has no list${property === undefined ? '' : ` called ${property}`}`);
  if (array.elements.some((element) => element.getText() === entry)) throw new Error(`${path} lists ${entry} already`);
  const at = array.elements.at(-1)?.getEnd() ?? array.getStart() + 1;
  const separator = array.elements.length === 0 ? '' : ', ';
  const listed = `${text.slice(0, at)}${separator}${entry}${text.slice(at)}`;
  const imports = source.statements.filter(ts.isImportDeclaration);
  const behind = imports.at(-1)?.getEnd() ?? 0;
  return `${listed.slice(0, behind)}${behind === 0 ? '' : '\n'}${importLine}${listed.slice(behind)}`;
}

function findArray(source: ts.SourceFile, property: string | undefined): ts.ArrayLiteralExpression | undefined {
  const visit = (node: ts.Node): ts.ArrayLiteralExpression | undefined => {
    if (
      property === undefined &&
      ts.isVariableDeclaration(node) &&
      node.initializer &&
      ts.isArrayLiteralExpression(node.initializer)
    ) {
      return node.initializer;
    }
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === property &&
      ts.isArrayLiteralExpression(node.initializer)
    ) {
      return node.initializer;
    }
    return ts.forEachChild(node, visit);
  };
  return visit(source);
}
