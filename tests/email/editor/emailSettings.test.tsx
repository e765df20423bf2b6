// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EmailBlock } from '../../../src/core/index.ts';
import { emailOf, footer, paragraph, shared } from '../builders.ts';
import { fireEvent, screen } from '../../ui/dom.ts';
import { openEmail, readers, someEmail } from './emailRoom.tsx';
import { canvas } from './fakeCanvas.tsx';
import { userEvent, press, ids, select, told, field, fill } from './hands.ts';

// The canvas has tests of its own, and the checks render with MJML: both take seconds that these need not.
vi.mock('../../../src/email/canvas/EmailCanvas.tsx', () => import('./fakeCanvas.tsx'));
vi.mock('../../../src/email/lint/renderSamples.ts', () => ({ renderSamples: () => Promise.resolve([]) }));

afterEach(() => {
  canvas.props = undefined;
  canvas.calls = [];
});

const withBlock = (block: EmailBlock) => emailOf([block, footer]);
describe('the settings of a block', () => {
  const cases: readonly [string, EmailBlock, () => Promise<unknown>, object][] = [
    ['text', paragraph([], 'b'), () => userEvent.selectOptions(field('Kind'), 'Title'), { level: 'h1' }],
    ['text, by keyboard', paragraph([{ t: 'text', v: 'Hi' }], 'b'), () => userEvent.type(field('Text'), ' you'), { inline: [{ t: 'text', v: 'Hi you' }] }],
    ['list', { id: 'b', type: 'list', ordered: false, items: [[]] }, () => press('Another point'), { items: [[], []] }],
    ['button', { id: 'b', type: 'button', label: 'x', link: { kind: 'url', url: '' } }, async () => { await fill('Address', 'shop.example.com'); await userEvent.tab(); }, { link: { kind: 'url', url: 'https://shop.example.com' } }],
    ['button, side', { id: 'b', type: 'button', label: 'x', link: { kind: 'url', url: '' } }, () => userEvent.click(screen.getByRole('radio', { name: 'Right' })), { align: 'end' }],
    ['image', { id: 'b', type: 'image', src: '', alt: '', decorative: false, width: 300 }, () => fill('What it shows', 'A lamp'), { alt: 'A lamp' }],
    ['spacer', { id: 'b', type: 'spacer', height: 24 }, () => fill('Height', '40'), { height: 40 }],
    ['social', { id: 'b', type: 'social', links: [{ network: 'x', url: '' }] }, () => press('Another network'), { links: [{ network: 'x', url: '' }, { network: 'instagram', url: '' }] }],
    ['products', { id: 'b', type: 'products', from: 'trigger.properties.items', most: 3, fields: { name: 'name' }, empty: '' }, () => fill('Name', 'title'), { fields: { name: 'title' } }],
    ['coupon', { id: 'b', type: 'coupon', label: '', code: '', note: '' }, () => fill('Code for everybody', 'TEN'), { code: 'TEN' }],
    ['header', { id: 'b', type: 'header', view: false }, () => userEvent.click(screen.getByRole('switch', { name: /in the browser/ })), { view: true }],
    ['footer', { id: 'b', type: 'footer', address: '' }, () => fill('Why people get this email', 'You asked'), { reason: 'You asked' }],
  ]; // oxfmt-ignore

  it.each(cases)('%s', async (_name, block, act_, expected) => {
    const room = openEmail(withBlock(block));
    select('b');
    await act_();
    expect(room.block('b')).toEqual({ ...block, ...expected });
  });

  it('that no email can hold stays in its field and says so', async () => {
    const room = openEmail(
      withBlock({ id: 'b', type: 'button', label: 'x', link: { kind: 'url', url: '' } }),
    );
    select('b');
    await fill('Address', 'http://example.com');
    await userEvent.tab();
    expect(field('Address')).toHaveValue('http://example.com');
    expect(screen.getByText(/begin with https:/)).toBeVisible();
    expect(room.given).toEqual([]);
  });

  it('name the lists and parts that sample people have', async () => {
    openEmail(withBlock({ id: 'b', type: 'products', from: 'trigger.properties.items', most: 3, fields: { name: 'title' }, empty: '' })); // oxfmt-ignore
    select('b');
    expect(screen.getByText('2 at most among the sample people.')).toBeVisible();
    await userEvent.click(field('Price'));
    expect(await screen.findByRole('option', { name: /price · 20/ })).toBeVisible();
  });

  it('has tools for the text in the canvas', async () => {
    openEmail(someEmail());
    select('one');
    await press('Bold');
    await press('Merge tag');
    fireEvent.change(field('Show'), { target: { value: 'subscriber.first_name' } });
    fireEvent.change(field('If that is empty, show'), { target: { value: 'you' } });
    await press('Insert');
    await press('Link');
    fireEvent.change(field('Address'), { target: { value: 'https://example.com' } });
    await userEvent.click(screen.getAllByRole('button', { name: 'Link' })[1] as HTMLElement);
    expect(canvas.calls).toEqual([
      ['toggleMark', 'b'],
      ['insertMerge', 'subscriber.first_name', 'you'],
      ['link', { kind: 'url', url: 'https://example.com' }],
    ]);
  });
});

describe('who gets a part', () => {
  it('is a rule that is in the email once it is finished, never before', async () => {
    const room = openEmail(someEmail());
    select('one');
    await userEvent.click(screen.getByRole('radio', { name: 'People who match' }));
    expect(screen.getByText(/Everybody sees it until/)).toBeVisible();
    await press('Half a rule');
    expect(room.given).toEqual([]);
    await press('Whole rule');
    expect(room.block('one')?.showIf).toEqual({ tag: 'vip' });
    await press('Half a rule');
    expect(screen.getByText(/last finished rule counts/)).toBeVisible();
    expect(room.block('one')?.showIf).toEqual({ tag: 'vip' });
    await userEvent.click(screen.getByRole('radio', { name: 'Everybody' }));
    expect(room.block('one')).not.toHaveProperty('showIf');
  });

  it('is never only some for the last footer', async () => {
    const room = openEmail(someEmail());
    select('footer');
    await userEvent.click(screen.getByRole('radio', { name: 'People who match' }));
    await press('Whole rule');
    expect(await told(/only footer that everybody gets/)).toBeVisible();
    expect(room.given).toEqual([]);
  });
});

describe('a section', () => {
  it('is divided into columns, of widths that make a row', async () => {
    const room = openEmail(someEmail());
    select('main');
    await userEvent.click(screen.getByRole('radio', { name: '2' }));
    expect(room.document().sections[0]?.columns).toHaveLength(2);
    await userEvent.selectOptions(field('Widths'), '33 : 67');
    expect(room.document().sections[0]?.columns).toMatchObject([{ width: 33 }, { width: 67 }]);
    await fill('Width of column 1', '40');
    expect(room.document().sections[0]?.columns).toMatchObject([{ width: 40 }, { width: 60 }]);
    await fill('Ground', '#abc');
    expect(room.document().sections[0]?.bg).toBe('#aabbcc');
  });
});

describe('the email itself', () => {
  it('is shown as it stands in the inbox of whoever reads it, with its length for them', async () => {
    openEmail(emailOf([footer], { subject: 'For {{ subscriber.first_name }}' }));
    expect(await screen.findByText('For Ada')).toBeVisible();
    expect(screen.getByText(/Subject: 7 characters/)).toBeVisible();
    await userEvent.selectOptions(field('Read by'), 'Ben');
    expect(await screen.findByText('For Ben')).toBeVisible();
  });

  it('has a sender, a language and link parameters of its own, or none', async () => {
    const room = openEmail(someEmail());
    for (const name of ['Sender', 'Language', 'Link parameters']) await press(name);
    await fill('Sender’s name', 'Ida');
    expect(room.stored()).toMatchObject({ from: { name: 'Ida', address: shared.brand.sender.address } });
    await userEvent.clear(field('Sender’s name'));
    expect(room.stored()).not.toHaveProperty('from');
    await fill('Answers go to', 'me@example.com');
    expect(room.stored()).toMatchObject({ replyTo: 'me@example.com' });
    await userEvent.clear(screen.getByRole('combobox', { name: 'Language' }));
    await userEvent.paste('ar');
    expect(room.document()).toMatchObject({ lang: 'ar', dir: 'rtl' });
    await fill('utm_source', 'wend');
    expect(room.document().utm).toEqual({ source: 'wend' });
    await userEvent.clear(field('utm_source'));
    expect(room.document()).not.toHaveProperty('utm');
  });

  it('is shown to all sample people as each gets it, whichever variant is being edited', async () => {
    const sections = [
      { id: 'own', type: 'section' as const, columns: [{ id: 'own-column', blocks: [footer] }] },
    ];
    const variants = [
      { id: 'a', label: 'A', weight: 5_000 },
      { id: 'b', label: 'B', weight: 5_000, sections },
    ];
    openEmail(emailOf([footer], { variants }), {
      readers: readers.map((reader, at) => ({ ...reader, variant: at === 0 ? 'a' : 'b' })),
    });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Content of' }), 'Variant B');
    await userEvent.click(screen.getByRole('radio', { name: 'All samples' }));
    expect(screen.getAllByText(/ · Variant/).map(({ textContent }) => textContent?.split(' · ')[1])).toEqual(
      ['Variant A', 'Variant B'],
    ); // oxfmt-ignore
  });

  it('is tested against itself, with a subject or content of its own', async () => {
    const room = openEmail(someEmail());
    await press('A/B test');
    await press('Start an A/B test');
    expect(room.document().variants).toMatchObject([{ label: 'A', weight: 5_000 }, { label: 'B', weight: 5_000 }]); // oxfmt-ignore
    const [, share] = screen.getAllByLabelText('Share');
    await userEvent.clear(share as HTMLElement);
    await userEvent.paste('20');
    expect(room.document().variants?.map(({ weight }) => weight)).toEqual([8_000, 2_000]);
    await userEvent.click(screen.getAllByRole('switch', { name: 'Own subject' })[1] as HTMLElement);
    await fill('Subject of B', 'Better');
    await userEvent.click(screen.getAllByRole('switch', { name: 'Own content' })[1] as HTMLElement);
    expect(screen.getByRole('combobox', { name: 'Content of' })).toHaveDisplayValue('Variant B');
    select('one');
    await press('Remove');
    expect(ids(room.document())).toEqual(['one', 'two', 'footer']);
    expect(room.document().variants?.[1]).toMatchObject({ subject: 'Better', sections: [{ columns: [{ blocks: [{ id: 'two' }, { id: 'footer' }] }] }] }); // oxfmt-ignore
    select(undefined);
    await press('Remove variant A');
    expect(room.document()).toMatchObject({ subject: 'Better' });
    expect(ids(room.document())).toEqual(['two', 'footer']);
    expect(room.document()).not.toHaveProperty('variants');
  });
});
