import type { Session } from '../../session/Session.ts';
import { playerOf, stepUnits, type Player, type StepUnit } from '../../session/playing.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { stopCommands } from './stopCommands.ts';
import { unitWords } from './unitWords.ts';

/** The key of each unit, in words of the screen: forth by itself, back with Shift. The arrows go by the chosen one. */
const unitKeys: Readonly<Record<Exclude<StepUnit, 'entry'>, string>> = {
  event: 'e',
  step: 's',
  decision: 'd',
  email: 'm',
  day: 'y',
};

/** Playing the way of the person who is shown. Their keys hold while the focus is in the simulator. */
export function playCommands(session: Session): Command[] {
  const shared = {
    group: 'Simulate',
    scope: 'simulator',
    unavailable: () =>
      playerOf(session) ? undefined : t('Open the simulator and choose somebody to send through.'),
  } as const;
  const ask = (act: (player: Player) => void) => () => {
    const player = playerOf(session);
    if (player) act(player);
  };
  const further = stepUnits.filter((unit) => unit !== 'entry');
  return [
    {
      ...shared,
      id: 'play.toggle',
      label: t('Play or pause'),
      icon: 'play',
      keywords: [t('run', { context: 'to find a command' }), t('simulate', { context: 'to find a command' })],
      keys: ['space', 'k'],
      run: ask((player) => player.toggle()),
    },
    {
      ...shared,
      id: 'play.on',
      label: t('Step on'),
      icon: 'next',
      keys: ['right'],
      run: ask((player) => player.step(1)),
    },
    {
      ...shared,
      id: 'play.back',
      label: t('Step back'),
      icon: 'prev',
      keys: ['left'],
      run: ask((player) => player.step(-1)),
    },
    ...further.flatMap((unit): Command[] => [
      {
        ...shared,
        id: `play.next-${unit}`,
        label: unitWords[unit].on,
        keys: [unitKeys[unit]],
        run: ask((player) => player.step(1, unit)),
      },
      {
        ...shared,
        id: `play.previous-${unit}`,
        label: unitWords[unit].back,
        keys: [`shift+${unitKeys[unit]}`],
        run: ask((player) => player.step(-1, unit)),
      },
    ]),
    {
      ...shared,
      id: 'play.start',
      label: t('Back to the beginning'),
      keys: ['home'],
      run: ask((player) => player.toEnd('start')),
    },
    {
      ...shared,
      id: 'play.end',
      label: t('On to the end'),
      keys: ['end'],
      run: ask((player) => player.toEnd('end')),
    },
    {
      ...shared,
      id: 'play.faster',
      label: t('Play faster'),
      keywords: [t('speed')],
      keys: ['.'],
      run: ask((player) => player.changeSpeed(1)),
    },
    {
      ...shared,
      id: 'play.slower',
      label: t('Play slower'),
      keywords: [t('speed')],
      keys: [','],
      run: ask((player) => player.changeSpeed(-1)),
    },
    ...stopCommands(session),
  ];
}
