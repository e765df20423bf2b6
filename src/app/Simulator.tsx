import { lazy } from 'react';
import { t } from '../texts/t.ts';
import { Room } from './Room.tsx';

const SimulatorDock = lazy(() =>
  import('../simulator/SimulatorDock.tsx').then((room) => ({ default: room.SimulatorDock })),
);

/** The simulator, fetched when it is first opened. */
export function Simulator({ onClose }: { onClose?: (() => void) | undefined }) {
  return (
    <Room name={t('The simulator')}>
      <SimulatorDock onClose={onClose} />
    </Room>
  );
}
