// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { framedMail, hasDarkStyles } from '../../src/email/framedMail.ts';
import { MailFrame } from '../../src/email/MailFrame.tsx';
import { fireEvent, render, screen, userEvent } from '../ui/dom.ts';

const frame = () => screen.getByTitle('Preview for Ada');
const policyOf = (html: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('MailFrame', () => {
  it('is a sandbox without any permission', () => {
    render(<MailFrame html="<p>Hi</p>" title="Preview for Ada" />);
    expect(frame()).toHaveAttribute('sandbox', '');
    expect(frame()).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(frame().getAttribute('srcdoc')).toMatch(/<p>Hi<\/p>$/);
  });

  it('has the width of a phone or of a desktop', async () => {
    render(<MailFrame html="" title="Preview for Ada" />);
    expect(frame()).toHaveStyle({ width: '375px' });
    await userEvent.click(screen.getByRole('radio', { name: 'Desktop' }));
    expect(frame()).toHaveStyle({ width: '680px' });
  });

  it('with images off gets a new document under a policy that loads none', async () => {
    render(<MailFrame html="" title="Preview for Ada" />);
    const before = frame();
    expect(policyOf(before.getAttribute('srcdoc') ?? '')).toContain('img-src https: data:');
    await userEvent.click(screen.getByRole('switch', { name: 'Images' }));
    expect(frame()).not.toBe(before);
    expect(policyOf(frame().getAttribute('srcdoc') ?? '')).toContain('img-src data:;');
  });
});

describe('MailFrame for a mail that a stranger made', () => {
  const policy = () => policyOf(frame().getAttribute('srcdoc') ?? '');

  it.each([true, false])('fetches no picture before it is asked to, bare or not: %s', async (bare) => {
    render(<MailFrame html="<img src=https://x.test/a.gif>" title="Preview for Ada" guarded bare={bare} />);
    expect(policy()).toContain('img-src data:;');
    expect(screen.queryByRole('switch', { name: 'Images' })).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Show pictures' }));
    expect(policy()).toContain('img-src https: data:');
  });

  it('asks anew, whatever was chosen for a mail of one’s own', () => {
    const { rerender } = render(<MailFrame html="<p>a</p>" title="Preview for Ada" />);
    expect(policy()).toContain('img-src https: data:');
    rerender(<MailFrame html="<p>b</p>" title="Preview for Ada" guarded />);
    expect(policy()).toContain('img-src data:;');
  });
});

describe('framedMail', () => {
  it('puts the policy before everything else', () => {
    const html = framedMail('<!doctype html><html><head><script>x</script>', true);
    expect(html.startsWith('<!doctype html><meta http-equiv="Content-Security-Policy"')).toBe(true);
    expect(policyOf(html)).toMatch(/^default-src 'none';/);
  });

  it('answers the mail’s question for dark mode itself', () => {
    const style =
      '<style>@media (prefers-color-scheme: dark) { a {} } @media ( PREFERS-color-scheme:light ) { b {} }</style>';
    const [on, off] = ['(min-width: 0)', '(max-width: 0)'];
    expect(framedMail(style, true, true)).toContain(
      `<style>@media ${on} { a {} } @media ${off} { b {} }</style>`,
    );
    expect(framedMail(style, true)).toContain(`<style>@media ${off} { a {} } @media ${on} { b {} }</style>`);
  });

  it('but not where somebody wrote about it', () => {
    const words = `<p title="(prefers-color-scheme: dark) ${'x'.repeat(300)}">Ask for (prefers-color-scheme: dark) &#123;</p>`;
    expect(framedMail(words, true, true).endsWith(words)).toBe(true);
    const picture = '<source media="(prefers-color-scheme: dark)" srcset="https://x.test/dark.png">';
    expect(framedMail(picture, true, true)).toContain('<source media="(min-width: 0)"');
  });

  it.each([
    ['<link rel=preconnect href=//x>', '<basefont rel=preconnect href=//x>'],
    ['<LINK/rel=preconnect>', '<basefont/rel=preconnect>'],
    ['<iframe src=x></iframe>', '<x-iframe src=x></iframe>'],
    ['<object data=x><embed src=x>', '<x-object data=x><x-embed src=x>'],
    ['<a href="x" target="_self">', '<a href="x" data-target="_self">'],
    ['the <b>link</b> target = <linked>', 'the <b>link</b> target = <linked>'],
  ])('disarms %s', (given, shown) => expect(framedMail(given, true).endsWith(shown)).toBe(true));
});

it('another mail comes in a frame of its own: it is no step of the browser’s history', () => {
  const { rerender } = render(<MailFrame html="<p>one</p>" title="Mail" />);
  const first = screen.getByTitle('Mail');
  rerender(<MailFrame html="<p>one</p>" title="Mail" />);
  expect(screen.getByTitle('Mail')).toBe(first);
  rerender(<MailFrame html="<p>two</p>" title="Mail" />);
  expect(screen.getByTitle('Mail')).not.toBe(first);
  expect(first.isConnected).toBe(false);
});

describe('dark mode', () => {
  it.each([
    ['<style>@media (prefers-color-scheme: dark) { a {} }</style>', true],
    ['<style>:root { color-scheme: light dark }</style>', true],
    ['<meta name="color-scheme" content="light dark">', true],
    ['<style>@media (prefers-color-scheme: light) { a {} }</style><p>dark</p>', false],
    ['<meta name="viewport" content="dark">', false],
  ])('%s', (html, has) => expect(hasDarkStyles(html)).toBe(has));

  it('of a mail that says nothing of it is told to be each program’s own', async () => {
    const { rerender } = render(<MailFrame html="<p>Hi</p>" title="Mail" />);
    await userEvent.click(screen.getByRole('switch', { name: 'Dark' }));
    expect(screen.getByRole('status')).toHaveTextContent(/no colours of its own for dark mode/);
    rerender(<MailFrame html='<meta name="color-scheme" content="light dark">' title="Mail" />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

it('says that it is on its way while there is none, and until its page has come', () => {
  const { rerender } = render(<MailFrame html={undefined} title="Mail" />);
  expect(screen.getByRole('img', { name: 'The email is being made' })).toBeInTheDocument();
  expect(screen.queryByTitle('Mail')).toBeNull();
  rerender(<MailFrame html="<p>one</p>" title="Mail" />);
  const first = screen.getByTitle('Mail');
  fireEvent.load(first);
  expect(screen.queryByRole('img')).toBeNull();
  rerender(<MailFrame html="<p>two</p>" title="Mail" />);
  expect(screen.getByRole('img', { name: 'The email is being made' })).toBeInTheDocument();
});
