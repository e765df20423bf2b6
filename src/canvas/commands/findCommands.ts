import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { finding } from '../find/finding.ts';
import { noSteps, unless } from './reasons.ts';

/** Looking for words on the canvas. */
export function findCommands(desk: Desk): Command[] {
  const { view } = desk;
  const shared = {
    group: 'Go to',
    scope: 'window',
    icon: 'search',
    unavailable: unless(desk, noSteps),
  } as const;
  /** Opens the search with what was looked for last; open, it goes on. */
  const step = (by: 1 | -1) => () => {
    if (view.getState().finding) finding.step(by);
    else view.setState({ finding: true });
  };
  return [
    {
      ...shared,
      id: 'go.find',
      label: t('Find on the canvas…'),
      keywords: [
        t('search'),
        t('words', { context: 'to find a command' }),
        t('text', { context: 'to find a command' }),
        t('email', { context: 'to find a command' }),
      ],
      keys: ['mod+f'],
      run: () => {
        finding.ask();
        view.setState({ finding: true });
      },
    },
    { ...shared, id: 'go.find-next', label: t('Find next'), keys: ['f3'], run: step(1) },
    { ...shared, id: 'go.find-previous', label: t('Find previous'), keys: ['shift+f3'], run: step(-1) },
  ];
}
