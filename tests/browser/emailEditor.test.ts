import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  journeySchema,
  link,
  readAs,
  readJson,
  simulate,
  type Journey,
  type Linked,
  type Sample,
  type SentMail,
} from '../../src/core/index.ts';
import { framedMail } from '../../src/email/framedMail.ts';
import { nowhere } from '../../src/email/nowhere.ts';
import { axeFindings } from './axe.ts';
import { browserApp, sampleJourney } from './harness.ts';
import { storeSamples } from './storeDraft.ts';
import { exported, middle, sameTrail, sampleWorkspace, simulator, told } from './story.ts';

const app = browserApp();

/** Ada is a VIP from a city whose name would be markup, Jonas is one of whom no city is known, Maya is none. */
const people: readonly Sample[] = sampleWorkspace.samples.map((sample) => {
  const { subscriber } = sample.scenario;
  const { city: _city, ...known } = subscriber.attributes ?? {};
  const attributes = {
    ...known,
    vip: sample.id !== 'maya',
    ...(sample.id === 'ada' && { city: 'Berlin <b>& so on' }),
  };
  return { ...sample, scenario: { ...sample.scenario, subscriber: { ...subscriber, attributes } } };
});
/** What each of them reads of the part for VIPs, and of the products. */
const theirs: readonly { id: string; name: RegExp; vip?: string; product: string }[] = [
  { id: 'ada', name: /^Ada\b/, vip: 'VIP: free delivery in Berlin <b>& so on', product: 'Beeswax candle' },
  { id: 'jonas', name: /^Jonas\b/, vip: 'VIP: free delivery in your town', product: 'Oak side table' },
  { id: 'maya', name: /^Maya\b/, product: 'Stoneware mug' },
];

/** The first mail of the sample journey in the editor. */
async function openFirstMail(page: Page): Promise<FrameLocator> {
  await page.locator('.react-flow__node[data-id=mail-1]').click();
  await page.getByRole('button', { name: 'Edit the email' }).click();
  const canvas = page.frameLocator('iframe[title="Email being edited"]');
  await canvas.getByRole('heading', { name: 'Still thinking it over?' }).waitFor();
  return canvas;
}
const editor = (page: Page) => page.getByRole('dialog', { name: /^Email / });
const look = (page: Page, at: 'Edit' | 'Preview' | 'All samples') =>
  editor(page).getByRole('radio', { name: at, exact: true }).check({ force: true });
const close = async (page: Page) => {
  await editor(page).getByRole('button', { name: 'Back to the journey' }).click();
  await editor(page).waitFor({ state: 'detached' });
};
const toasted = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Messages (F6)' }).getByText(words).waitFor();

/** Drags a block from the palette to just above something in the email. */
async function dragIn(page: Page, name: string, above: Locator): Promise<void> {
  const to = await middle(above);
  const from = await middle(editor(page).getByRole('button', { name, exact: true }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y - 8, { steps: 8 });
  // GrapesJS looks where the pointer is only now and then.
  await expect
    .poll(async () => {
      await page.mouse.move(to.x + Math.random() * 4, to.y - 8);
      return page
        .locator('.gjs-placeholder')
        .evaluateAll((all) => all.some((each) => each.getBoundingClientRect().width > 0));
    })
    .toBe(true);
  await page.mouse.up();
  await editor(page).getByRole('heading', { name, exact: true }).waitFor();
}

/** Everybody's mail side by side: only VIPs read the part for them, and each the products of their cart in both lists. */
async function everybodyGetsTheirs(page: Page): Promise<void> {
  for (const { name, vip, product } of theirs) {
    const sample = editor(page).getByRole('listitem').filter({ hasText: name }).first();
    const mail = sample.frameLocator('iframe');
    await mail.getByText(product).nth(1).waitFor();
    await sample.getByText(vip ? /^Text .*: shown$/ : /^Text .*: not shown$/).waitFor();
    expect(await mail.getByText('VIP').allTextContents()).toEqual(vip ? [vip] : []);
  }
}

function programOf(journey: Journey): Linked {
  const linked = link(journey);
  if (!linked.ok) throw new Error('it cannot be run');
  return linked.linked;
}
const html = new Liquid({ outputEscape: 'escape' });
const plain = new Liquid();
/** A mail as whoever sends the exported journey makes it, by nothing but Liquid. */
function made({ emails }: Journey, { email, data }: SentMail) {
  const parts = emails[email];
  if (!parts) throw new Error(`${email} is not in the journey`);
  const all = { ...data, brand: sampleWorkspace.brand, links: nowhere };
  const fill = (template: string) => String(plain.parseAndRenderSync(template, all));
  return {
    subject: fill(parts.subject),
    preheader: fill(parts.preheader),
    html: String(html.parseAndRenderSync(parts.html, all)),
    text: fill(parts.text),
  };
}

/** Waits until the editor's preview shows somebody a mail to the last byte: as it looks, as its source, as plain text. */
async function previews(page: Page, name: RegExp, mail: ReturnType<typeof made>): Promise<void> {
  const desk = editor(page);
  const reader = desk.getByLabel('Read by').first();
  const option = await reader.locator('option').filter({ hasText: name }).textContent();
  await reader.selectOption(option);
  // The frame is the last person's until the next one's mail is there.
  const frame = desk.locator('iframe[title^="Preview for "]');
  await expect.poll(() => frame.getAttribute('srcdoc')).toBe(framedMail(mail.html, true));
  expect(await frame.getAttribute('title')).toBe(`Preview for ${option}: ${mail.subject}`);
  await desk.locator('dd').getByText(mail.preheader, { exact: true }).waitFor();
  for (const [label, code] of [
    ['Source', mail.html],
    ['Plain text', mail.text],
  ] as const) {
    await desk.getByRole('radio', { name: label, exact: true }).check({ force: true });
    expect(await desk.getByRole('region', { name: label, exact: true }).textContent()).toBe(code);
  }
  await desk.getByRole('radio', { name: 'Email', exact: true }).check({ force: true });
}

/** The first mail of somebody as it lies in the simulator's inbox. */
async function inInbox(page: Page, name: RegExp) {
  await simulator(page).getByRole('button', { name: 'Choose another person' }).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
  const inbox = simulator(page).getByRole('region', { name: new RegExp(`${name.source}.*inbox$`) });
  const earlier = inbox.getByRole('button', { name: 'Earlier mail' });
  await inbox.locator('iframe').waitFor();
  while ((await earlier.getAttribute('aria-disabled')) !== 'true') await earlier.click();
  const mail = inbox.getByRole('article');
  return {
    subject: await mail.getByRole('heading').textContent(),
    preheader: await mail.getByRole('heading').locator('xpath=following-sibling::p[1]').textContent(),
    framed: await mail.locator('iframe').getAttribute('srcdoc'),
  };
}

test('an email gets a part for VIPs, products and a merge tag; everybody sees theirs; undo inside and outside; a reload keeps it; what leaves is what was shown', async () => {
  const page = await app.open();
  await page.getByRole('link', { name: 'Cart recovery' }).first().waitFor();
  await storeSamples(page, people);
  await page.goto(app.origin + sampleJourney);
  await page.reload();
  const canvas = await openFirstMail(page);
  const desk = editor(page);

  // Dragged in, written, with a merge tag, and for some people only.
  await dragIn(page, 'Text', canvas.getByText('If something didn’t work'));
  await desk.getByRole('textbox', { name: 'Text', exact: true }).fill('VIP: free delivery in ');
  await desk.getByRole('button', { name: 'Insert a merge tag' }).click();
  const tag = page.getByRole('dialog', { name: 'Insert a merge tag' });
  await tag.getByRole('combobox', { name: 'Show' }).fill('subscriber.city');
  await tag.getByRole('textbox', { name: 'If that is empty, show' }).fill('your town');
  await tag.getByRole('button', { name: 'Insert' }).click();
  await desk.getByRole('radio', { name: 'People who match' }).check({ force: true });
  await desk.getByRole('button', { name: 'Condition' }).click();
  await page.getByRole('menuitem', { name: 'Profile field' }).click();
  await desk.getByRole('combobox', { name: 'Profile field' }).fill('vip');
  await page.keyboard.press('Escape');
  await desk
    .getByRole('radiogroup', { name: 'Value' })
    .getByRole('radio', { name: 'Yes' })
    .check({ force: true });
  await desk.getByText('2 of 3 sample people').waitFor();

  // Products of the cart behind it, and moved before it by keyboard.
  await dragIn(page, 'Products', canvas.getByText('If something didn’t work'));
  await desk.getByRole('tab', { name: 'Structure' }).click();
  const rows = desk.getByRole('treeitem');
  await desk.getByRole('treeitem', { name: /^Products/, selected: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await told(page, 'Products moved up');
  const names = await rows.evaluateAll((all) => all.map((each) => each.textContent));
  expect(names.slice(4, 9)).toEqual([
    expect.stringMatching(/^Products/),
    expect.stringMatching(/^Button.*Back to my cart/),
    expect.stringMatching(/^Products/),
    expect.stringMatching(/^Text.*VIP: free delivery in \(city\).*shown to some/),
    expect.stringMatching(/^Text.*If something didn’t work/),
  ]);
  await look(page, 'All samples');
  await everybodyGetsTheirs(page);
  expect(await axeFindings(page, { part: 'dialog' })).toEqual([]);

  // Undone inside, done again, and one step outside.
  await look(page, 'Edit');
  await page.keyboard.press('Control+z');
  await toasted(page, 'Undid: Move Products');
  await page.keyboard.press('Control+Shift+z');
  await toasted(page, 'Did again: Move Products');
  expect(await axeFindings(page, { part: 'dialog' })).toEqual([]);
  await close(page);
  await page.keyboard.press('Control+z');
  await toasted(page, 'Undid: Edit email “You left something behind”');
  await openFirstMail(page);
  expect(await canvas.getByText('VIP').count()).toBe(0);
  await close(page);
  await page.keyboard.press('Control+Shift+z');
  await toasted(page, 'Did again: Edit email “You left something behind”');

  // A reload keeps it. What leaves the app is what is shown in it, to the last byte, and the command line sends it to the same people.
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  const path = await exported(page, (button) => button.click());
  const json = readJson(readFileSync(path, 'utf8'));
  const file = json.ok ? readAs('wend.journey', journeySchema, json.value) : json;
  if (!file.ok) throw new Error('what was exported cannot be read');
  const journey = file.value;
  const [show = '', ...others] = Object.keys(journey.emails['cart-1']?.shows ?? {});
  expect([journey.emails['cart-1']?.shows[show], others]).toEqual([
    { all: [{ attribute: 'vip', is: 'equals', value: true }] },
    [],
  ]);
  const mails = theirs.map((reader) => {
    const person = people.find(({ id }) => id === reader.id);
    const [first] = person ? simulate(programOf(journey), person.scenario).mails : [];
    if (!first) throw new Error(`${reader.id} gets no mail`);
    return { ...reader, effect: first.id, mail: made(journey, first) };
  });
  await openFirstMail(page);
  await canvas.getByText('VIP: free delivery in').waitFor();
  await look(page, 'Preview');
  for (const { name, mail } of mails) await previews(page, name, mail);
  await close(page);
  for (const { id, name, vip, effect, mail } of mails) {
    const { subject, preheader } = mail;
    expect(await inInbox(page, name)).toEqual({ subject, preheader, framed: framedMail(mail.html, true) });
    const lines = (await sameTrail(page, path, (button) => button.click())).split('\n');
    const [header, ...entries] = lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as object]));
    expect(header).toMatchObject({ program: programOf(journey).digest, subscriber: id });
    expect(entries.find((entry) => 'did' in entry && entry.did === 'sent')).toMatchObject({
      step: 'mail-1',
      why: { email: 'cart-1', effect, shows: { [show]: { holds: vip !== undefined } } },
    });
  }
});

test('an email has an address: Back closes it, the next Back leaves the journey, a reload and a link open it', async () => {
  const page = await app.open(sampleJourney);
  const journey = page.url();
  await openFirstMail(page);
  const address = page.url();
  expect(address).toMatch(new RegExp(`${sampleJourney}/emails/[\\w-]+$`));
  await page.goBack();
  await editor(page).waitFor({ state: 'detached' });
  expect(page.url()).toBe(journey);
  await page.goForward();
  await editor(page).waitFor();
  await page.reload();
  await editor(page).getByRole('button', { name: 'Back to the journey' }).click();
  await editor(page).waitFor({ state: 'detached' });
  expect(page.url()).toBe(journey);
  await page.goBack();
  expect(page.url()).not.toContain(sampleJourney);
  // Come by a link, what lies below is the journey; one to an email that is gone says so.
  await page.goto(address);
  await editor(page).getByRole('button', { name: 'Back to the journey' }).click();
  await page.locator('.react-flow__node').first().waitFor();
  expect(page.url()).toBe(journey);
  await page.goto(`${journey}/emails/gone`);
  await toasted(page, 'This email is not in the journey.');
  expect(page.url()).toBe(journey);
});
