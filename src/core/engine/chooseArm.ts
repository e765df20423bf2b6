import type { ChosenArm } from '../kinds/Kind.ts';
import { armOf, bucketOf } from '../values/bucket.ts';
import type { Machine } from './Machine.ts';

/** The arm of a place that a person falls into: by a hash of both, so that it is always the same; or a pinned one. */
export function chooseArm(
  machine: Machine,
  place: string,
  arms: readonly { id: string; weight: number }[],
): ChosenArm | undefined {
  const bucket = bucketOf(`${place}/${machine.state.subscriber.id}`);
  const pin = machine.linked.pins.get(place);
  if (pin !== undefined && arms.some(({ id }) => id === pin)) return { id: pin, bucket, pinned: true };
  const arm = armOf(arms, bucket);
  return arm && { id: arm.id, bucket };
}
