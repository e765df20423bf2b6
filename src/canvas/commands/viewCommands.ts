import type { Command } from '../../ui/Command.ts';
import { toast } from '../../ui/toasts.ts';
import { changeViewState, readViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import { say, type Desk } from '../desk.ts';
import { fit, zoom } from '../looking.ts';
import { draftOf } from '../steps.ts';
import { noSteps, noStepSelected, unless } from './reasons.ts';

/** Looking at the journey from nearer, further, or at all of it. */
export function viewCommands(desk: Desk): Command[] {
  const shared = { group: 'View', scope: 'canvas' } as const;
  return [
    {
      ...shared,
      id: 'view.fit',
      label: t('Show the whole journey'),
      icon: 'expand',
      keywords: [
        t('fit', { context: 'to find a command' }),
        t('zoom'),
        t('all', { context: 'to find a command' }),
      ],
      keys: ['shift+1'],
      unavailable: unless(desk, noSteps),
      run: () => fit(desk),
    },
    {
      ...shared,
      id: 'view.fit-selection',
      label: t('Show what is selected'),
      icon: 'target',
      keywords: [t('fit', { context: 'to find a command' }), t('zoom'), t('selection')],
      keys: ['shift+2'],
      unavailable: unless(desk, noStepSelected),
      run: () => fit(desk, desk.session.store.getState().selection.nodes),
    },
    {
      ...shared,
      id: 'view.in',
      label: t('Zoom in'),
      icon: 'plus',
      keywords: [t('nearer'), t('larger')],
      keys: ['plus', '='],
      run: () => zoom(desk, 'in'),
    },
    {
      ...shared,
      id: 'view.out',
      label: t('Zoom out'),
      icon: 'minus',
      keywords: [t('further'), t('smaller')],
      keys: ['-', '_'],
      run: () => zoom(desk, 'out'),
    },
    {
      ...shared,
      id: 'view.true-size',
      label: t('Zoom to 100 %'),
      keywords: [t('true size'), t('reset')],
      keys: ['0'],
      run: () => zoom(desk, 'to true size'),
    },
    ...groundCommands(desk),
  ];
}

/** What a drag on the ground does: what the hand is used to, kept for every journey. Space always moves the view, Shift always selects. */
function groundCommands(desk: Desk): Command[] {
  const journey = draftOf(desk).document.id;
  const command = (
    groundDrag: 'move' | 'select',
    shown: Pick<Command, 'id' | 'label' | 'icon' | 'keys'>,
  ): Command => ({
    ...shown,
    group: 'View',
    scope: 'canvas',
    keywords: [
      t('mouse'),
      t('trackpad'),
      t('hand', { context: 'to find a command' }),
      t('pointer'),
      t('pan', { context: 'to find a command' }),
      t('rectangle'),
      t('marquee'),
      t('tool'),
    ],
    unavailable: () =>
      readViewState(journey).groundDrag === groundDrag ? t('A drag on the ground does that now.') : undefined,
    run: () => {
      changeViewState(journey, { groundDrag });
      const text =
        groundDrag === 'select'
          ? t('A drag on the ground selects what it goes around.')
          : t('A drag on the ground moves the view.');
      say(desk, text);
      toast({ text, key: 'ground-drag', ms: 3_000 });
    },
  });
  return [
    command('move', {
      id: 'view.hand',
      label: t('Move the view by a drag on the ground'),
      icon: 'hand',
      keys: ['h'],
    }),
    command('select', {
      id: 'view.pointer',
      label: t('Select by a drag on the ground'),
      icon: 'pointer',
      keys: ['v'],
    }),
  ];
}
