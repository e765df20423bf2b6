// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emailOf, footer, paragraph } from '../builders.ts';
import { act, fireEvent, screen, waitFor } from '../../ui/dom.ts';
import { openEmail, someEmail } from './emailRoom.tsx';
import { canvas } from './fakeCanvas.tsx';
import { userEvent, button, press, tab, row, rows, ids, select, told, field } from './hands.ts';

// The canvas has tests of its own, and the checks render with MJML: both take seconds that these need not.
vi.mock('../../../src/email/canvas/EmailCanvas.tsx', () => import('./fakeCanvas.tsx'));
vi.mock('../../../src/email/lint/renderSamples.ts', () => ({ renderSamples: () => Promise.resolve([]) }));

afterEach(() => {
  canvas.props = undefined;
  canvas.calls = [];
});

describe('blocks', () => {
  it('come behind what is selected, and are selected then', async () => {
    const room = openEmail(someEmail());
    select('one');
    await press('Button');
    expect(ids(room.document())).toEqual(['one', 'button', 'two', 'footer']);
    expect(canvas.props?.selected).toBe('button');
    expect(screen.getByRole('heading', { name: 'Button' })).toBeVisible();
    await press('Line');
    expect(ids(room.document())).toEqual(['one', 'button', 'divider', 'two', 'footer']);
    expect(room.given.map(({ label }) => label)).toEqual(['Add Button', 'Add Line']);
    expect(screen.getByRole('status')).toHaveTextContent('Line added');
  });

  it('are of every type, each valid as it comes, and sections with columns too', async () => {
    const room = openEmail(someEmail());
    const names = ['Heading', 'Text', 'List', 'Picture', 'Button', 'Discount code', 'Social links', 'Products', 'Line', 'Space', 'Header', 'Footer']; // oxfmt-ignore
    for (const name of names) await press(name);
    await press('Three columns');
    const { sections } = room.document();
    // It divides the only one before the footer.
    expect(sections).toHaveLength(3);
    expect(sections.find(({ id }) => id === 'section')?.columns).toHaveLength(3);
    expect(new Set(sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks.map(({ type }) => type)))).size).toBe(11); // oxfmt-ignore
    expect(room.given).toHaveLength(names.length + 1);
  });

  it('of words are written at once, with all that they say selected', async () => {
    openEmail(someEmail());
    await press('Button');
    await press('Heading');
    await waitFor(() => expect(canvas.calls).toEqual([['write', true]]));
  });

  it('can be dragged into the canvas, each time a fresh one', () => {
    openEmail(someEmail());
    fireEvent.dragStart(button('Products'));
    fireEvent.dragEnd(button('Products'));
    expect(canvas.calls).toEqual([
      [
        'startDrag', // With the names that the sample people's cart has.
        expect.objectContaining({
          id: 'products',
          from: 'trigger.properties.items',
          fields: { name: 'title', price: 'price' },
        }),
      ],
      ['endDrag'],
    ]);
  });
});

describe('the structure', () => {
  it('says what each part is and says, and who gets it', async () => {
    openEmail(emailOf([{ ...paragraph([{ t: 'text', v: 'Hi ' }, { t: 'merge', path: 'subscriber.first_name' }], 'one'), showIf: { tag: 'vip' } }, footer])); // oxfmt-ignore
    await tab('Structure');
    expect(rows()).toEqual(['Section 1 Text and Footer', 'Text Hi (first name) shown to some', 'Footer']);
  });

  it('is walked, moved in, duplicated in and taken from by keyboard, and the focus stays with what it is about', async () => {
    const room = openEmail(someEmail());
    await tab('Structure');
    await userEvent.click(row('Text First words'));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(ids(room.document())).toEqual(['two', 'one', 'footer']);
    await waitFor(() => expect(row('Text First words')).toHaveFocus());
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(ids(room.document())).toEqual(['two', 'one', 'one-2', 'footer']);
    expect(canvas.props?.selected).toBe('one-2');
    await userEvent.keyboard('{Delete}');
    expect(ids(room.document())).toEqual(['two', 'one', 'footer']);
    await waitFor(() => expect(row('Footer')).toHaveFocus());
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(canvas.props?.selected).toBe('two');
    await userEvent.keyboard('{ArrowLeft}');
    expect(canvas.props?.selected).toBe('main');
    expect(room.given.map(({ label }) => label)).toEqual(['Move Text', 'Duplicate Text', 'Remove Text']);
  });

  it('has its keys in the canvas too: what is selected there is moved, duplicated, removed, written in', async () => {
    const room = openEmail(someEmail());
    /** Whether the editor did something with it. */
    const key = (name: string, how: KeyboardEventInit = {}) => {
      let taken: boolean | undefined;
      act(() => {
        taken = canvas.props?.onKey(new KeyboardEvent('keydown', { key: name, ...how }));
      });
      return taken;
    };
    const selected = () => canvas.props?.selected;
    // Nothing is selected: only the arrows do something.
    expect(key('Delete')).toBe(false);
    expect(key('ArrowDown')).toBe(true);
    expect(selected()).toBe('main');
    key('ArrowRight');
    expect([selected(), screen.getByRole('status').textContent]).toEqual(['one', 'Text First words']);
    key('ArrowDown', { altKey: true });
    expect(ids(room.document())).toEqual(['two', 'one', 'footer']);
    key('d', { ctrlKey: true });
    expect(ids(room.document())).toEqual(['two', 'one', 'one-2', 'footer']);
    key('Delete');
    expect([ids(room.document()), selected()]).toEqual([['two', 'one', 'footer'], 'footer']);
    expect(key('x')).toBe(false);
    // The last footer stays; Enter leads to its settings.
    key('Backspace');
    expect(ids(room.document())).toEqual(['two', 'one', 'footer']);
    key('Enter');
    await waitFor(() => expect(field('Why people get this email')).toHaveFocus());
    key('ArrowUp');
    key('Enter');
    expect(canvas.calls).toEqual([['write', undefined]]);
    // The form for a link has the focus at once, and what is typed next.
    key('k', { ctrlKey: true });
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveFocus();
    await userEvent.paste('https://shop.example/sale');
    await userEvent.keyboard('{Enter}');
    expect(canvas.calls.at(-1)).toEqual(['link', { kind: 'url', url: 'https://shop.example/sale' }]);
    expect(screen.queryByRole('textbox', { name: 'Address' })).toBeNull();
  });

  it('keeps the last footer and says why', async () => {
    const room = openEmail(someEmail());
    await tab('Structure');
    await userEvent.click(row('Footer'));
    await userEvent.keyboard('{Delete}');
    expect(await told(/only footer that everybody gets/)).toBeVisible();
    expect(room.given).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go step by step through what was done, wherever it was done, and say so', async () => {
    const start = someEmail();
    const room = openEmail(start);
    select('one');
    await press('Line');
    const drawn = room.document();
    act(() => canvas.props?.onChange({ ...drawn, sections: drawn.sections.map((each) => ({ ...each, bg: '#abcdef' })) }, 'Text changed')); // oxfmt-ignore
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(room.document()).toBe(drawn);
    expect(screen.getByRole('status')).toHaveTextContent('Undid: Text changed');
    act(() => canvas.props?.onUndo());
    expect(room.stored()).toBe(start);
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(room.document()).toBe(drawn);
    expect(screen.getByRole('status')).toHaveTextContent('Did again: Add Line');
    await press('Redo: Text changed');
    expect(room.document().sections[0]?.bg).toBe('#abcdef');
  });

  it('take what was typed into one field at once', async () => {
    const room = openEmail(someEmail());
    await userEvent.type(screen.getByLabelText('Subject'), '!!');
    await userEvent.type(screen.getByLabelText('Preview text'), '?');
    expect(room.document()).toMatchObject({ subject: 'Hello!!', preheader: 'A word?' });
    await userEvent.keyboard('{Control>}zz{/Control}');
    expect(room.document()).toMatchObject({ subject: 'Hello', preheader: 'A word' });
  });

  it('begin anew where the email changed from outside', async () => {
    const room = openEmail(someEmail());
    select('one');
    await press('Line');
    act(() => room.replace(someEmail()));
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(ids(room.document())).toEqual(['one', 'two', 'footer']);
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the screen', () => {
  it('is left by Escape, first what is selected', async () => {
    const room = openEmail(someEmail());
    await tab('Structure');
    await userEvent.click(row('Footer'));
    await userEvent.keyboard('{Escape}');
    expect(canvas.props?.selected).toBeUndefined();
    expect(room.closed()).toBe(0);
    await userEvent.keyboard('{Escape}');
    expect(room.closed()).toBe(1);
  });

  it('changes nothing where nothing may be changed, and says why', async () => {
    const room = openEmail(someEmail(), { readOnly: 'This journey is archived.' });
    await press('Line');
    act(() => canvas.props?.onChange({ ...room.document(), sections: [] }, 'Text changed'));
    expect(room.given).toEqual([]);
    expect(screen.getAllByText('This journey is archived.').length).toBeGreaterThan(0);
  });

  it('without room for a canvas has structure, blocks, settings and checks one at a time', async () => {
    const room = openEmail(someEmail(), { narrow: true });
    expect(canvas.props).toBeUndefined();
    const words = () => screen.getByRole('textbox', { name: 'Text' });
    // A press leads to the settings, but into no field: a phone would bring up its keyboard.
    await userEvent.click(row('Text Second words'));
    expect(words()).not.toHaveFocus();
    await tab('Structure');
    row('Text Second words').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(field('Kind')).toHaveFocus());
    words().focus();
    document.getSelection()?.selectAllChildren(words());
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(room.block('two')).toMatchObject({ inline: [{ t: 'text', v: 'Second words', b: true }] });
    expect(words().querySelector('strong')).toHaveTextContent('Second words');
    await press('Undo: Change Text');
    expect(words().querySelector('strong')).toBeNull();
    await tab('Blocks');
    await press('Line');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Line' })).toBeVisible());
    await tab('Structure');
    expect(row('Line')).toHaveAttribute('aria-selected', 'true');
    await tab('Blocks');
    await press('Heading');
    await waitFor(() => expect(words()).toHaveFocus());
    expect(document.getSelection()?.toString()).toBe('Your heading');
    await userEvent.paste('My words');
    expect(room.block('heading')).toMatchObject({ level: 'h2', inline: [{ t: 'text', v: 'My words' }] });
  });

  it('only shows what is locked, and says what nobody can know of it', () => {
    const room = openEmail({
      id: 'mail',
      locked: {
        name: 'Old', subject: 'S', preheader: '', from: { name: 'F', address: 'f@example.com' }, html: '<form></form>*|FNAME|*', text: 'Hi',
        shows: {}, links: [{ id: 'a', url: 'https://example.com' }],
      },
    }); // oxfmt-ignore
    expect(screen.getByRole('dialog', { name: 'Email “Old”' })).toBeVisible();
    expect(screen.getByText('This email is locked')).toBeVisible();
    expect(screen.getByText(/1 came listed, and others are not known/)).toBeVisible();
    // No rules came with it, and it has no conditions: there is nothing to be unsure of.
    expect(screen.queryByText(/some people do not get/)).toBeNull();
    expect(screen.getByText(/or the whole email for spam: <form>/)).toBeVisible();
    expect(screen.getByText(/are sent as they stand there: \*\|FNAME\|\*/)).toBeVisible();
    expect(screen.getByRole('switch', { name: 'Show pictures' })).not.toBeChecked();
    expect(screen.queryByRole('button', { name: 'Line' })).toBeNull();
    expect(room.given).toEqual([]);
  });
});
