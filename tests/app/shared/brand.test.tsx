// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { field, sharedPages, undo, user, violationsIn } from './openPage.tsx';

const open = sharedPages();

describe('the brand', () => {
  test('has a heading and a sample in its look, and axe finds nothing', async () => {
    const { container } = await open('brand');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Brand');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Fjord & Fern');
    const frame = await screen.findByTitle('Sample email in your brand’s look', {}, { timeout: 15_000 });
    expect(frame.getAttribute('srcdoc')).toContain('Kastanienallee');
    expect(await violationsIn(container)).toEqual([]);
  });

  test('can be left again in browsers whose scrolling is a promise', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo');
    // Its type does not know of the promise yet.
    scrolled.mockReturnValue(Promise.resolve() as never);
    await open('brand');
    await field('Name of the brand');
    expect(scrolled).toHaveBeenCalledWith(0, 0);
    await user.click(screen.getByRole('link', { name: 'Topics' }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Topics');
  });

  test('what is typed is stored and shown in the sample, and taken back as one step a field', async () => {
    const { shared } = await open('brand');
    const before = await shared();
    await screen.findByTitle('Sample email in your brand’s look', {}, { timeout: 15_000 });
    await user.type(await field('Name of the brand'), ' Ltd');
    await user.tab();
    await user.clear(await field('Accent: buttons and links'));
    await user.type(await field('Accent: buttons and links'), '#abcdef');
    await waitFor(async () =>
      expect((await shared()).brand).toMatchObject({ name: 'Fjord & Fern Ltd', look: { accent: '#abcdef' } }),
    );
    await waitFor(
      () =>
        expect(screen.getByTitle('Sample email in your brand’s look').getAttribute('srcdoc')).toContain(
          '#abcdef',
        ),
      { timeout: 10_000 },
    );
    await undo();
    await undo();
    await waitFor(async () => expect((await shared()).brand).toEqual(before.brand));
  });

  test('what could not be read again is never stored: half an address, half a colour, no width', async () => {
    const { shared } = await open('brand');
    const before = await shared();
    await user.type(await field('Logo: address on the web'), 'http://example.com/l.png');
    await user.type(await field('Text'), '#12');
    await user.tab();
    expect(screen.getByText(/Begin with https:/)).toBeTruthy();
    expect((await shared()).brand).toEqual(before.brand);

    await user.clear(await field('Logo: address on the web'));
    await user.type(await field('Logo: address on the web'), 'https://example.com/l.png');
    const width = await screen.findByRole('spinbutton', { name: 'Width' });
    await user.clear(width);
    await user.type(width, '900');
    await user.tab();
    await waitFor(async () =>
      expect((await shared()).brand.look?.logo).toMatchObject({
        src: 'https://example.com/l.png',
        width: 90,
      }),
    );
  });

  test('a picture is embedded, with a word on Gmail; an SVG is refused, and nothing changes', async () => {
    const { shared } = await open('brand');
    const { look } = (await shared()).brand;
    const picker = await screen.findByLabelText('Logo: file to embed');
    const choose = (bytes: BlobPart, type: string) =>
      fireEvent.change(picker, { target: { files: [new File([bytes], 'logo.png', { type })] } });
    choose('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png');
    expect((await screen.findByRole('alert')).textContent).toContain('SVG');
    expect((await shared()).brand.look).toEqual(look);
    choose(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png');
    expect(await screen.findByText(/Gmail does not show embedded pictures/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await waitFor(async () =>
      expect((await shared()).brand.look?.logo).toMatchObject({
        src: expect.stringMatching(/^data:image\/png;base64,/),
        alt: 'Fjord & Fern',
      }),
    );
    await undo();
    await waitFor(async () => expect((await shared()).brand.look).toEqual(look));
  });

  test('social links are added, changed and taken away', async () => {
    const { shared } = await open('brand');
    const { look } = (await shared()).brand;
    await user.click(await screen.findByRole('button', { name: 'Add a social link' }));
    const row = within(screen.getByRole('group', { name: 'Social link 1' }));
    await user.type(row.getByRole('textbox', { name: 'Address' }), 'https://instagram.com/fjord');
    await waitFor(async () =>
      expect((await shared()).brand.look?.social).toEqual([
        { network: 'instagram', url: 'https://instagram.com/fjord' },
      ]),
    );
    await user.click(row.getByRole('button', { name: 'Remove social link 1' }));
    await waitFor(async () => expect((await shared()).brand.look).toEqual(look));
  });
});
