import { lazy } from 'react';
import { t } from '../texts/t.ts';
import { Room } from './Room.tsx';

const Keeper = lazy(() =>
  import('../simulator/testing/TestKeeper.tsx').then((room) => ({ default: room.TestKeeper })),
);

/** Runs the tests of the open journey, whether the simulator is open or not. */
export function TestKeeper() {
  return (
    <Room name={t('The tests')} quiet>
      <Keeper />
    </Room>
  );
}
