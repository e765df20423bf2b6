import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { cannotOrder, orderSelected, type Ordering } from '../alignSteps.ts';
import type { Desk } from '../desk.ts';
import { locked, unless } from './reasons.ts';

interface Way extends Pick<Command, 'id' | 'label' | 'icon' | 'keys' | 'keywords'> {
  how: Ordering;
  /** What the history calls it. */
  done: (what: string) => string;
}

// A and D, W and S lie on the keyboard as the borders do on the canvas.
const ways: readonly Way[] = [
  {
    id: 'arrange.align-left',
    label: t('Align left'),
    icon: 'align-left',
    keys: ['alt+a'],
    keywords: [t('edge'), t('border'), t('column')],
    how: { align: 'left' },
    done: (what) => t('Align {what} left', { what }),
  },
  {
    id: 'arrange.align-centre',
    label: t('Align centres'),
    icon: 'align-centre',
    keys: ['alt+h'],
    keywords: [t('center'), t('column'), t('horizontally')],
    how: { align: 'centre' },
    done: (what) => t('Align the centres of {what}', { what }),
  },
  {
    id: 'arrange.align-right',
    label: t('Align right'),
    icon: 'align-right',
    keys: ['alt+d'],
    keywords: [t('edge'), t('border'), t('column')],
    how: { align: 'right' },
    done: (what) => t('Align {what} right', { what }),
  },
  {
    id: 'arrange.align-top',
    label: t('Align tops'),
    icon: 'align-top',
    keys: ['alt+w'],
    keywords: [t('edge'), t('border'), t('row'), t('up', { context: 'to find a command' })],
    how: { align: 'top' },
    done: (what) => t('Align the tops of {what}', { what }),
  },
  {
    id: 'arrange.align-middle',
    label: t('Align middles'),
    icon: 'align-middle',
    keys: ['alt+v'],
    keywords: [t('center'), t('row'), t('vertically')],
    how: { align: 'middle' },
    done: (what) => t('Align the middles of {what}', { what }),
  },
  {
    id: 'arrange.align-bottom',
    label: t('Align bottoms'),
    icon: 'align-bottom',
    keys: ['alt+s'],
    keywords: [t('edge'), t('border'), t('row'), t('down', { context: 'to find a command' })],
    how: { align: 'bottom' },
    done: (what) => t('Align the bottoms of {what}', { what }),
  },
  {
    id: 'arrange.distribute-horizontally',
    label: t('Distribute horizontally'),
    icon: 'spread-across',
    keys: ['shift+alt+h'],
    keywords: [t('equal gaps'), t('spread'), t('space', { context: 'to find a command' }), t('row')],
    how: { distribute: 'x' },
    done: (what) => t('Distribute {what} horizontally', { what }),
  },
  {
    id: 'arrange.distribute-vertically',
    label: t('Distribute vertically'),
    icon: 'spread-down',
    keys: ['shift+alt+v'],
    keywords: [t('equal gaps'), t('spread'), t('space', { context: 'to find a command' }), t('column')],
    how: { distribute: 'y' },
    done: (what) => t('Distribute {what} vertically', { what }),
  },
];

/** Putting several steps in line, or at equal distances. */
export const alignCommands = (desk: Desk): Command[] =>
  ways.map(({ how, done, ...shown }) => ({
    ...shown,
    group: 'Arrange',
    scope: 'canvas',
    unavailable: unless(desk, locked, () => cannotOrder(desk, how)),
    run: () => orderSelected(desk, how, done),
  }));
