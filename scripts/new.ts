import { packageRoot } from '../src/package-root.ts';
import { applyScaffold } from './new/apply-scaffold.ts';
import { kinds } from './new/kinds.ts';

// `npm run new -- part|choice|stack|check …`: makes one of our own extension points and enters it in its list.
const [word, ...argv] = process.argv.slice(2);
const kind = kinds.find(({ name }) => name === word);
try {
  if (!kind) throw new Error(`Usage:\n${kinds.map(({ usage }) => `  npm run new -- ${usage}\n`).join('')}`);
  const changed = await applyScaffold(kind.scaffold(argv), packageRoot);
  process.stdout.write(changed.map((path) => `${path}\n`).join(''));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 64;
}
