import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../../fixtures/example-text.ts';
import { renderSpec } from '../../fixtures/render-spec.ts';

type Step = Readonly<{ run?: string }>;

const deploy = 'deploy: [docker, kubernetes, helm, github-actions, gitlab-ci]';

/** The texts of the catalogue with every deployment target. */
function textsOf(stack: string): ReadonlyMap<string, string> {
  const { tree } = renderSpec(exampleText('catalog', stack).replace(/^deploy:.*$/m, deploy));
  return new Map([...tree].map(([path, { content }]) => [path, new TextDecoder().decode(content)]));
}

describe.each(['express', 'fastapi'])('around the code of %s', (stack) => {
  const texts = textsOf(stack);
  const text = (path: string): string => texts.get(path) ?? '';

  it('GitHub and GitLab run the same gates in the same order', () => {
    const { jobs } = parse(text('.github/workflows/ci.yml')) as { jobs: { check: { steps: readonly Step[] } } };
    const { check } = parse(text('.gitlab-ci.yml')) as { check: { script: readonly string[] } };
    const made = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => line.startsWith('make ') && line !== 'make install');
    const github = made(jobs.check.steps.flatMap(({ run }) => run ?? []));
    expect(github.length).toBeGreaterThan(5);
    expect(made(check.script)).toEqual(github);
  });

  it('every command of a pipeline is one of the Makefile', () => {
    const targets = [...text('Makefile').matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name);
    const pipelines = text('.github/workflows/ci.yml') + text('.gitlab-ci.yml');
    const called = [...pipelines.matchAll(/\bmake ([\w-]+)/g)].map(([, name = '']) => name);
    expect(called.filter((name) => !targets.includes(name))).toEqual([]);
  });

  it('pipelines tell the tests of every server how it is reached', () => {
    const { tree } = renderSpec(exampleText('work-orders', stack).replace(/^integrations:/m, `${deploy}\n$&`));
    const document = (path: string): unknown => parse(new TextDecoder().decode(tree.get(path)?.content));
    const { jobs } = document('.github/workflows/ci.yml') as { jobs: { check: { env: object } } };
    const { check } = document('.gitlab-ci.yml') as { check: { variables: object } };
    const keys = { S3_BUCKET: 'app', S3_ACCESS_KEY_ID: 'app', S3_SECRET_ACCESS_KEY: 'app-app-app' };
    expect(jobs.check.env).toMatchObject({ S3_ENDPOINT: 'http://localhost:7070', ...keys });
    expect(check.variables).toMatchObject({ S3_ENDPOINT: 'http://s3:7070', ...keys });
  });

  it('compose tells the backend where it reaches the store, and where clients do', () => {
    const { tree } = renderSpec(exampleText('work-orders', stack).replace(/^integrations:/m, `${deploy}\n$&`));
    const { services } = parse(new TextDecoder().decode(tree.get('compose.yaml')?.content)) as {
      services: Record<string, { environment: Record<string, string>; ports: readonly string[] }>;
    };
    const { environment } = services['app'] ?? {};
    expect(environment).toMatchObject({ S3_ENDPOINT: 'http://s3:7070', S3_PUBLIC_ENDPOINT: 'http://localhost:7070' });
    expect(services['s3']?.ports).toEqual(['127.0.0.1:7070:7070']);
    expect(environment).toMatchObject({ REDIS_URL: 'redis://redis:6379' });
    expect(Object.keys(environment ?? {}).filter((name) => name.includes('PUBLIC'))).toEqual(['S3_PUBLIC_ENDPOINT']);
  });

  it('no job of GitLab has the name of a keyword', () => {
    const keywords = ['image', 'services', 'stages', 'before_script', 'after_script', 'variables', 'cache', 'include'];
    const names = Object.keys(parse(text('.gitlab-ci.yml')) as object);
    expect(names.filter((name) => [...keywords, 'pages', 'true', 'false', 'nil'].includes(name))).toEqual([]);
    expect(names).toContain('build-image');
  });

  it('no environment holds a secret or an address', () => {
    for (const name of ['development', 'staging', 'production']) {
      const set = [...text(`.env.${name}`).matchAll(/^([A-Z_]+)=/gm)].map(([, variable = '']) => variable);
      expect(set.length, name).toBeGreaterThan(0);
      expect(set.filter((variable) => /SECRET|PASSWORD|KEY|_URL$|ORIGINS|PROXIES/.test(variable))).toEqual([]);
    }
  });

  it('the collection uses no variable before it is set', () => {
    const { item, variable } = JSON.parse(text('postman/collection.json')) as {
      variable: readonly { key: string }[];
      item: readonly unknown[];
    };
    const known = new Set(variable.map(({ key }) => key));
    for (const one of item.map((request) => JSON.stringify(request))) {
      const used = [...one.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      expect(used.filter((name) => !known.has(name))).toEqual([]);
      for (const [, name = ''] of one.matchAll(/collectionVariables\.set\('(\w+)'/g)) known.add(name);
    }
    expect(known.size).toBeGreaterThan(1);
  });

  it('the load and its thresholds are those of the spec', () => {
    const { performance } = renderSpec(exampleText('catalog', stack)).spec;
    expect(text('load/k6.js')).toContain(`rate: Number(__ENV.RATE || ${String(performance.expectedRPS)})`);
    expect(text('load/k6.js')).toContain(`p(95)<${String(performance.maxLatencyMs)}`);
  });
});

describe('the image of FastAPI', () => {
  it.each([
    ['uv', 'uv sync --frozen', 'pip install --requirement'],
    ['pip', 'pip install --requirement', 'uv sync'],
  ])('is installed by %s alone', (manager, there, absent) => {
    const asked = `${exampleText('catalog', 'fastapi').replace(/^deploy:.*$/m, deploy)}\ntooling: { packageManager: ${manager} }\n`;
    const content = renderSpec(asked).tree.get('Dockerfile')?.content;
    const text = new TextDecoder().decode(content);
    expect(text).toContain(there);
    expect(text).not.toContain(absent);
  });
});
