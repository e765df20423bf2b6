// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openEmail, readers } from '../editor/emailRoom.tsx';
import { screen, userEvent, waitFor } from '../../ui/dom.ts';
import { body, sound, withBlocks, picture } from './base.ts';

const open = async (...given: Parameters<typeof openEmail>) => {
  const room = openEmail(given[0], { narrow: true, ...given[1] });
  await userEvent.click(screen.getByRole('tab', { name: /^Checks/ }));
  return room;
};
const judged = () => screen.findByText(/2 sample subscribers would get it/, {}, { timeout: 10_000 });
const rowOf = (text: RegExp) => {
  const row = screen.getByText(text).closest('li');
  if (!row) throw new Error('not in a list');
  return row;
};

describe('the checks of an email', () => {
  it('are told with their places, and one press mends one of them, to be taken back', async () => {
    const room = await open(withBlocks({ picture: { ...picture, alt: '' } }));
    expect(screen.getByRole('tab', { name: /^Checks\s*1/ })).toBeVisible();
    expect(rowOf(/A picture says nothing/)).toHaveTextContent(/^Picture/);
    expect(screen.getByText(/Whether its 3 links can be reached is not known/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'It only decorates' }));
    expect(room.block('picture')).toMatchObject({ decorative: true });
    expect(screen.queryByText(/A picture says nothing/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(room.block('picture')).toMatchObject({ decorative: false });
    expect(screen.getByText(/A picture says nothing/)).toBeVisible();
  });

  it('say what was done and how much is left, and keep the keyboard on the next one, then at their end', async () => {
    const room = await open(
      withBlocks({
        fans: null,
        picture: { ...picture, alt: '' },
        body: [body, { ...picture, id: 'other', alt: '' }],
      }),
    );
    await judged();
    const press = async () => {
      const [first] = screen.getAllByRole('button', { name: 'It only decorates' });
      first?.focus();
      await userEvent.keyboard('{Enter}');
    };
    await press();
    expect(room.block('picture')).toMatchObject({ decorative: true });
    expect(document.activeElement).toBe(rowOf(/A picture says nothing/));
    expect(screen.getByText('Done: It only decorates. 1 check is left.')).toHaveAttribute('role', 'status');
    await press();
    expect(document.activeElement).toHaveTextContent(/^Check/);
    expect(screen.getByText('Done: It only decorates. Nothing else is to be put right.')).toBeInTheDocument();
  });

  it('keep the keyboard when what people would get is judged again', async () => {
    const room = await open(
      withBlocks({
        fans: null,
        body: [body, { ...body, id: 'typed', inline: [{ t: 'text', v: 'In {{ subscriber.first_name }}' }] }],
      }),
    );
    await judged();
    screen.getByRole('button', { name: 'Make it a merge tag' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(room.block('typed')).toMatchObject({
      inline: [{ v: 'In ' }, { t: 'merge', path: 'subscriber.first_name', fallback: 'there' }],
    });
    expect(document.activeElement).toBe(rowOf(/would read “\{\{ subscriber.first_name \}\}”/));
    await judged();
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Checked as it is written/));
  });

  it('leave the keyboard where it was put meanwhile', async () => {
    const room = await open(withBlocks({ picture: { ...picture, alt: '' } }));
    await userEvent.click(screen.getByText(/A picture says nothing/));
    room.replace(withBlocks({}));
    await judged();
    screen.getByRole('tab', { name: /^Checks/ }).focus();
    room.replace(withBlocks({ fans: null }));
    await judged();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /^Checks/ }));
  });

  it('lead to the line or the block that they are about', async () => {
    await open(withBlocks({ picture: { ...picture, alt: 'photo' } }));
    await userEvent.click(screen.getByRole('button', { name: 'Go to it' }));
    expect(await screen.findByRole('textbox', { name: 'What it shows' })).toHaveValue('photo');
  });

  it('lead to the subject', async () => {
    await open({ ...sound, document: { ...sound.document, subject: '' } });
    await userEvent.click(screen.getByRole('button', { name: 'Go to it' }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Subject'));
  });

  it('name the people for whom something is missing, and mark what is older than the email', async () => {
    const bare = { ...body, id: 'bare', inline: [{ t: 'merge' as const, path: 'trigger.properties.code' }] };
    const [ada, ben] = readers;
    if (!ada || !ben) throw new Error('nobody reads');
    const people = [
      { ...ada, data: { ...ada.data, trigger: { properties: { code: 'A1', items: [1] } } } },
      ben,
    ];
    const room = await open(withBlocks({ body: [body, bare], fans: null }), { readers: people });
    expect(screen.getByText('Checking how it reads for each person…')).toBeVisible();
    await judged();
    expect(rowOf(/A line of text is empty for Ben/)).not.toHaveTextContent('From before the last change');
    room.replace(withBlocks({ fans: null }));
    await waitFor(() => expect(rowOf(/is empty for Ben/)).toHaveTextContent('From before the last change'));
    await judged();
    expect(screen.queryByText(/is empty for Ben/)).toBeNull();
  });

  it('say so where there is nothing to put right', async () => {
    await open(withBlocks({ fans: null }));
    await judged();
    expect(screen.getByText('Nothing to put right')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Checks' })).toBeVisible();
  });
});
