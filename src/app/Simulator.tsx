import { lazy } from 'react';
import { Room } from './Room.tsx';

const SimulatorDock = lazy(() =>
  import('../simulator/SimulatorDock.tsx').then((room) => ({ default: room.SimulatorDock })),
);

/** The simulator, fetched when it is first opened. */
export function Simulator({ onClose }: { onClose?: (() => void) | undefined }) {
  return (
    <Room name="The simulator">
      <SimulatorDock onClose={onClose} />
    </Room>
  );
}
