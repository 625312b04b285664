import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { plan } from '../../src/plan/plan.ts';
import { stackOf } from '../../src/plan/stack-of.ts';
import { partLocals } from '../../src/render/part-locals.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { resolve } from '../../src/spec/resolve.ts';
import type { TemplateLibrary } from '../../src/types.ts';

/** A template and what it names. */
export type TemplateInUse = Readonly<{ text: string; locals: readonly string[] }>;

/** The templates that the examples need, on every stack: path below `templates/` -> text and names of its locals. */
export function templatesInUse(library: TemplateLibrary): ReadonlyMap<string, TemplateInUse> {
  const found = new Map<string, TemplateInUse>();
  const folder = join(packageRoot, 'examples');
  for (const name of readdirSync(folder).sort()) {
    const { requirements } = parseSpec(readFileSync(join(folder, name), 'utf8'), name);
    for (const stack of library.stacks) addTemplates({ ...requirements, stack: stack.id }, library, found);
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function addTemplates(requirements: object, library: TemplateLibrary, found: Map<string, TemplateInUse>): void {
  const { spec, files } = plan(resolve(requirements, { stacks: library.stacks }), library);
  const parts = new Map(stackOf(spec, library).parts.map((part) => [part.id, part]));
  for (const { part: id, template, resource } of files) {
    const [part, bytes] = [parts.get(id), library.files.get(template)];
    if (!part || !bytes || !template.endsWith('.ejs')) continue;
    const members = partLocals(part, spec)(spec.resources.find(({ name }) => name === resource));
    const text = new TextDecoder().decode(bytes);
    // A view may give more for one spec than for another, so what one template needs is what stands in its text.
    const words = new Set(text.match(/[A-Za-z_$][\w$]*/g));
    const known = found.get(template)?.locals ?? [];
    const locals = new Set([...known, ...Object.keys(members).filter((name) => words.has(name))]);
    found.set(template, { text, locals: [...locals] });
  }
}
