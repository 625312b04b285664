// Plain JavaScript that an old Node can still read: its job is to tell a person which Node is needed.
import { existsSync, readFileSync } from 'fs';
import * as modules from 'module';

import { satisfiesNode } from './satisfies-node.js';

/** Checks the Node that runs this, then hands over to the built program, or to its source in a checkout. */
export async function start(command) {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  if (!satisfiesNode(process.versions.node, manifest.engines.node)) {
    process.stderr.write(
      `backwright needs Node ${manifest.engines.node}, and this is Node ${process.versions.node} (${process.execPath}).\n` +
        'Install a current Node from https://nodejs.org and run the command again.\n',
    );
    process.exitCode = 76;
    return;
  }
  // Node keeps what it compiled in the temporary folder: from the second run on it only reads it.
  modules.enableCompileCache();
  // A checkout runs what it holds, also when something older was built in it; the published package has no source.
  const source = new URL('../src/cli/run.ts', import.meta.url);
  const { run } = await import(existsSync(source) ? source.href : new URL('../dist/run.js', import.meta.url).href);
  await run(process.argv.slice(2), command);
}
