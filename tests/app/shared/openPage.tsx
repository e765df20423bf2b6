import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { expectOk, freshRepository } from '../../library/freshRepository.ts';

/** Pages of what journeys share, with the sample workspace and a store of its own for each test of a file. */
export function sharedPages() {
  const stored = freshRepository();
  beforeEach(() => {
    location.hash = '';
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(readFileSync(`public/${address.replace(/^.*(?=samples\/)/, '')}`))),
    );
  });
  afterEach(() => {
    // Toasts outlive the app: the next test shall not meet them.
    for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
    cleanup();
  });
  return async (page: string) => {
    const repository = stored.tab();
    location.hash = `#/${page}`;
    const { container } = render(<App repository={repository} />);
    // The first one waits for everything to be compiled.
    await screen.findByRole('navigation', { name: 'Pages' }, { timeout: 10_000 });
    const shared = async () => (await expectOk(repository.shared())).value;
    return { repository, container, shared };
  };
}

export const user = userEvent.setup();
export const undo = () => user.click(screen.getByRole('button', { name: /^Undo: / }));
export const field = (name: string) => screen.findByRole('textbox', { name });

/** What axe has to say, but for colours and frames, which need a real browser. */
export async function violationsIn(container: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(container, {
    iframes: false,
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
