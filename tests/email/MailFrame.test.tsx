// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { framedMail } from '../../src/email/framedMail.ts';
import { MailFrame } from '../../src/email/MailFrame.tsx';
import { render, screen, userEvent } from '../ui/dom.ts';

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
