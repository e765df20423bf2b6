// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { expectOk } from '../../library/freshRepository.ts';
import { field, sharedPages, undo, user, violationsIn } from './openPage.tsx';

const open = sharedPages();

describe('the preference centre', () => {
  const offers = () => screen.findByRole('checkbox', { name: 'Offers' }, { timeout: 10_000 });

  test('shows a sample person’s page, links to the topics, and axe finds nothing', async () => {
    const { container } = await open('preferences/ada');
    expect((await offers()).matches(':checked')).toBe(true);
    expect(screen.getByText('For ada@example.com')).toBeTruthy();
    const links = within(screen.getByRole('list', { name: 'Topics to choose from' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/topics/news', '#/topics/offers']);
    expect(await violationsIn(container)).toEqual([]);
  });

  test('a topic turned off says at once which mails would not go; kept, it is the person’s, and can be undone', async () => {
    const { repository } = await open('preferences/ada');
    const topicsOf = async () =>
      (await expectOk(repository.samples())).find(({ value }) => value.id === 'ada')?.value.scenario
        .subscriber.topics;
    const before = await topicsOf();
    await user.click(await offers());
    const said = await screen.findByText(/3 mails would not go/);
    expect(said.textContent).toBe('With this choice 3 mails would not go. None is left.');
    const list = screen.getByRole('list', { name: 'What this choice changes' });
    expect(list.textContent).toContain('You left something behind: does not go');
    expect(list.textContent).toContain('does not want “Offers”');
    expect(await topicsOf()).toEqual(before);

    await user.click(screen.getByRole('button', { name: 'Keep this choice for Ada' }));
    await waitFor(async () => expect(await topicsOf()).toEqual({ ...before, offers: false }));
    expect(await screen.findByText(/Ada gets no mail from the journeys/)).toBeTruthy();
    await undo();
    await waitFor(async () => expect(await topicsOf()).toEqual(before));
    expect((await offers()).matches(':checked')).toBe(true);
  });

  test('a frequency that is offered can be chosen, and leaving everything keeps all marketing back', async () => {
    const { shared } = await open('preferences/ada');
    await offers();
    const offered = (await shared()).preferences?.frequencies ?? [];
    await user.click(screen.getByRole('button', { name: 'Offer a frequency' }));
    const added = within(screen.getByRole('group', { name: `Frequency ${offered.length + 1}` }));
    // Without a name it is called what it is, in the words of the page.
    expect(await screen.findByRole('radio', { name: 'At most one email in a week' })).toBeTruthy();
    await user.type(added.getByRole('textbox', { name: 'Called' }), 'Every seven days');
    await waitFor(async () =>
      expect((await shared()).preferences?.frequencies).toEqual([
        ...offered,
        { label: 'Every seven days', max: 1, per: 'P1W' },
      ]),
    );
    await user.click(added.getByRole('button', { name: /^Remove/ }));
    await waitFor(async () => expect((await shared()).preferences?.frequencies).toEqual(offered));
    await user.click(await screen.findByRole('radio', { name: 'Once a week at most' }));
    expect(await screen.findByText(/2 mails would not go\. 1 mail is left/)).toBeTruthy();
    expect(screen.getAllByText(/wants at most 1 email in any 7 days/)).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Unsubscribe from everything' }));
    expect(await screen.findByText(/3 mails would not go/)).toBeTruthy();
  });

  test('what is written on the page stands on it, and in the file that a backend takes', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:nothing';
    });
    const { shared } = await open('preferences/ada');
    await offers();
    await user.clear(await field('Title'));
    await user.type(await field('Title'), 'You <b>choose</b>');
    await waitFor(async () => expect((await shared()).preferences?.title).toBe('You <b>choose</b>'));
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('You <b>choose</b>');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'German');
    expect(await screen.findByText('Von allem abmelden')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Download the page' }));
    const html = (await saved[0]?.text()) ?? '';
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<h1>You &lt;b&gt;choose&lt;/b&gt;</h1>');
    expect(html).toContain('ada@example.com');
  });
});
