import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../src/package-root.ts';
import { packTemplates } from '../src/render/packed-templates.ts';
import { loadTemplates } from '../src/render/load-templates.ts';
import { preparedText } from '../src/render/prepared-templates.ts';
import { readLibraryFiles } from '../src/render/read-library-files.ts';
import { bundledPackages } from './build/bundled-packages.ts';
import { templatesInUse } from './build/templates-in-use.ts';
import { thirdPartyText } from './build/third-party-text.ts';

// `npm run build`: the published form. One bundle whose parts are loaded when they are needed, and the licences of what
// is in it.
const dist = join(packageRoot, 'dist');

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: packageRoot,
  entryPoints: {
    run: 'src/cli/run.ts',
    'generators/app/index': 'generators/app/index.ts',
    'generators/resource/index': 'generators/resource/index.ts',
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Whoever runs a generator has Yeoman; pg tries its native twin and goes on without it.
  external: ['yeoman-generator', 'yeoman-environment', 'pg-native'],
  // CommonJS in the bundle asks for Node's own modules by `require`, which ESM does not have.
  banner: { js: "import{createRequire as bwRequire}from'node:module';const require=bwRequire(import.meta.url);" },
});
// This package reads its schemas from beside its own code, which now lies in a chunk.
const schemas = join('node_modules', '@seriousme', 'openapi-schema-validator', 'schemas');
cpSync(join(packageRoot, schemas), join(dist, 'chunks', 'schemas'), { recursive: true });
const files = readLibraryFiles(join(packageRoot, 'templates'));
writeFileSync(join(dist, 'templates.json'), packTemplates(files));
writeFileSync(join(dist, 'prepared-templates.cjs'), preparedText(templatesInUse(loadTemplates())));
const packages = bundledPackages(Object.keys(metafile.inputs));
writeFileSync(join(dist, 'THIRD-PARTY.txt'), thirdPartyText(packages));
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
process.stdout.write(
  `${String(Object.keys(metafile.outputs).length)} files, ${(bytes / 1024).toFixed(0)} KiB, with ${String(packages.length)} packages in them\n`,
);
