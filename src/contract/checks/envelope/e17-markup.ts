import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { freeTextField } from '../../model/free-text-field.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { authRequests } from '../auth/auth-requests.ts';
import { newPerson } from '../auth/new-person.ts';

const markup = '<script>alert(1)</script>&amp;';

/** Nothing lets a browser take a body for a page. */
function wantNoPage(exchange: Exchange, what: string): void {
  const type = exchange.headers['content-type'] ?? '';
  want(/^application\/(problem\+)?json\b/.test(type), `${what} is JSON, not ${type}`, exchange);
  want(exchange.headers['x-content-type-options'] === 'nosniff', `${what} has nosniff`, exchange);
}

async function refused({ editor: client, spec }: CheckContext): Promise<void> {
  const place = encodeURIComponent(markup);
  wantNoPage(await client.get(`${spec.api.basePath}/${place}`), 'an error about a path with markup');
  const [resource] = spec.resources;
  if (resource)
    wantNoPage(await client.get(`${resourcePath(spec, resource)}?${place}=1`), 'an error about a parameter');
}

/** The page of the documentation runs scripts of its own origin alone, and shows no text of the spec as markup. */
async function documentation({ client }: CheckContext): Promise<void> {
  const page = await client.get('/docs');
  if (page.status !== 200) return;
  const scripts = [...page.text.matchAll(/<script\b([^>]*)>([^<]*)/gi)];
  want(scripts.length > 0, '/docs shows something', page);
  for (const [tag, attributes = '', inline = ''] of scripts) {
    const isOwn = /\bsrc="\/docs\/[\w./-]+"/.test(attributes) && inline.trim() === '';
    want(isOwn, `every script of /docs is a file below /docs, not ${tag}`, page);
  }
}

/** What people call themselves is text in the mails that they get. */
async function mails(context: CheckContext): Promise<void> {
  const { spec, client, random } = context;
  if (!context.has('mail') || !has(spec, 'password')) return;
  const auth = authRequests(spec, client);
  const person = newPerson(spec, random, 'a long enough password 17');
  wantStatus(await auth.post('register', { ...person, name: markup }), [201, 202], 'a registration');
  wantStatus(await auth.post('password/forgot', { email: person.email }), 202, 'a forgotten password');
  for (const { subject, type, text } of await context.mail().messages({ to: person.email })) {
    const isText = type === 'text/plain' || !/<script/i.test(text);
    want(isText, `a mail (${subject}) with a name in it is text, or escapes it: ${type}`);
  }
}

/** Markup in what people write. */
export const e17: Check = {
  id: 'E17',
  title: 'markup',
  contract:
    'Markup that somebody stores comes back as it is, in JSON with nosniff; /docs runs only scripts of its own, and mails show a name as text.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'get'], (resource) => freeTextField(resource) !== undefined, 'with a free text'),
  async run(context) {
    const { editor: client, rows } = context;
    await refused(context);
    await documentation(context);
    await mails(context);
    await eachResource(
      context,
      ['create', 'get'],
      async (resource) => {
        const field = freeTextField(resource);
        if (!field) throw new NotRun('no free text');
        const row = await rows.create(resource, { fill: 'required', set: { [field.wire]: markup } });
        const got = await client.get(row.path);
        for (const exchange of [row.exchange, got]) wantNoPage(exchange, `a row with markup in ${field.wire}`);
        want(dataOf(got)[field.wire] === markup, `${field.wire} comes back as it was sent`, got);
      },
      (resource) => freeTextField(resource) !== undefined,
    );
  },
};
