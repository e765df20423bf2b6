import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { goTo, presentStep } from '../going.ts';
import { readingOrder, stepTowards, type Direction } from '../readingOrder.ts';
import { draftOf } from '../steps.ts';
import { noSteps, unless } from './reasons.ts';

const ways: readonly { direction: Direction; label: string; keywords: readonly string[] }[] = [
  { direction: 'down', label: t('Go on to the next step'), keywords: [t('following'), t('below')] },
  { direction: 'up', label: t('Go back to the step before'), keywords: [t('previous'), t('above')] },
  { direction: 'left', label: t('Go to the step on the left'), keywords: [t('branch'), t('sibling')] },
  { direction: 'right', label: t('Go to the step on the right'), keywords: [t('branch'), t('sibling')] },
];

/** Walking from step to step as the journey is read. */
export function walkCommands(desk: Desk): Command[] {
  const shared = { group: 'Go to', scope: 'canvas', unavailable: unless(desk, noSteps) } as const;
  const walk = (direction: Direction) => () => {
    const here = desk.port?.stepWithFocus();
    goTo(desk, here === undefined ? presentStep(desk) : stepTowards(draftOf(desk).document, here, direction));
  };
  const ends = (which: 0 | -1) => () => goTo(desk, readingOrder(draftOf(desk).document).ids.at(which));
  return [
    ...ways.map(({ direction, label, keywords }): Command => ({
      ...shared,
      id: `go.${direction}`,
      label,
      keywords,
      keys: [direction],
      run: walk(direction),
    })),
    { ...shared, id: 'go.first', label: t('Go to the first step'), keys: ['home'], run: ends(0) },
    { ...shared, id: 'go.last', label: t('Go to the last step'), keys: ['end'], run: ends(-1) },
  ];
}
