import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { meantStep } from '../going.ts';
import { moveStepTowards } from '../outline/rearrange.ts';
import { locked, noStepSelected, unless } from './reasons.ts';

const moves = [
  { id: 'step.earlier', towards: 'up', label: t('Move the step before the one above it') },
  { id: 'step.later', towards: 'down', label: t('Move the step behind the one below it') },
  { id: 'step.branch-before', towards: 'left', label: t('Move the step into the branch before') },
  { id: 'step.branch-after', towards: 'right', label: t('Move the step into the branch after') },
] as const;

/** Moving a step along the journey: what Alt and an arrow do in the outline, where on the canvas they move its card. */
export const outlineCommands = (desk: Desk): Command[] =>
  moves.map(({ id, towards, label }) => ({
    id,
    label,
    keywords: [t('order', { context: 'to find a command' }), t('rewire'), t('earlier'), t('later')],
    group: 'Arrange',
    scope: 'canvas',
    unavailable: unless(desk, locked, noStepSelected),
    run: () => {
      const step = meantStep(desk);
      if (step !== undefined) moveStepTowards(desk, step, towards);
    },
  }));
