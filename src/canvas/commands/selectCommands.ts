import { plural, t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { alongWays } from '../alongWays.ts';
import { say, type Desk } from '../desk.ts';
import { meantStep } from '../going.ts';
import { draftOf, selectAll } from '../steps.ts';
import { noSteps, nothingSelected, unless } from './reasons.ts';

/** Selecting everything and nothing, and what comes after or before a step: after the one `meant`, else the one that has the focus or is selected. */
export function selectCommands(desk: Desk, meant?: { id: string }): Command[] {
  const step = () => meant?.id ?? meantStep(desk);
  const along = (towards: 'after' | 'before') => () => {
    const id = step();
    if (id === undefined) return;
    const { nodes } = desk.session.store.getState().selection;
    const from = nodes.includes(id) ? [id, ...nodes.filter((each) => each !== id)] : [id];
    const all = alongWays(draftOf(desk).document, from, towards);
    desk.session.select(all);
    say(desk, plural(all.length, '{count} step selected.', '{count} steps selected.'));
  };
  const ways = {
    group: 'Select',
    scope: 'canvas',
    unavailable: () => (step() === undefined ? t('No step is selected.') : undefined),
  } as const;
  return [
    {
      id: 'select.all',
      label: t('Select all'),
      keywords: [t('everything'), t('every step')],
      group: 'Select',
      scope: 'canvas',
      keys: ['mod+a'],
      unavailable: unless(desk, noSteps),
      run: () => selectAll(desk),
    },
    {
      ...ways,
      id: 'select.downstream',
      label: t('Select what comes after'),
      keywords: [
        t('downstream'),
        t('following'),
        t('below'),
        t('branch'),
        t('rest', { context: 'to find a command' }),
      ],
      keys: ['shift+down'],
      run: along('after'),
    },
    {
      ...ways,
      id: 'select.upstream',
      label: t('Select what comes before'),
      keywords: [t('upstream'), t('leading'), t('above'), t('path', { context: 'to find a command' })],
      keys: ['shift+up'],
      run: along('before'),
    },
    {
      id: 'select.none',
      label: t('Select nothing'),
      keywords: [t('deselect'), t('clear', { context: 'to find a command' })],
      group: 'Select',
      scope: 'canvas',
      keys: ['escape'],
      unavailable: unless(desk, nothingSelected),
      run: () => desk.session.select([]),
    },
  ];
}
