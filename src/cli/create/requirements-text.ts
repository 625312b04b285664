import { stringify, visit } from 'yaml';
import type { Document } from 'yaml';
import type { BackendRequirements } from '../../spec/requirements.ts';

/**
 * The text of `backend.yaml`. A person's own file is kept to the byte when nothing changed, and otherwise edited key by
 * key with its comments; answers without a file are written out.
 */
export function requirementsText(
  requirements: BackendRequirements,
  changes: readonly Readonly<{ path: readonly string[]; value: unknown }>[],
  file?: Readonly<{ document: Document; text: string }>,
): string {
  if (file === undefined) return stringify(requirements, { lineWidth: 0, singleQuote: true });
  if (changes.length === 0) return file.text;
  for (const { path, value } of changes) file.document.setIn(path, value);
  keepDigits(file.document);
  // The printer pads all flow collections or none; what the file does with its lists decides.
  return file.document.toString({ lineWidth: 0, flowCollectionPadding: file.text.includes('[ ') });
}

/** The printer would write a whole number beyond 2^53 from its rounded value. */
function keepDigits(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      const isRounded = typeof node.value === 'number' && !Number.isSafeInteger(node.value);
      if (isRounded && /^[-+]?\d+$/.test(node.source ?? '')) node.value = BigInt(node.source ?? 0);
    },
  });
}
