import { freshName, type MadePerson, type Destination, type Scenario } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { TestRuns } from './createTestRuns.ts';
import type { TestNames } from './useTestNames.ts';

/** As many characters as a scenario's name may have. */
const longestName = 200;

/** Makes somebody who comes to a place in the journey as it is now, under a name that nobody of those `taken` has. */
export function makePerson(
  runs: TestRuns,
  place: Destination,
  names: TestNames,
  taken: readonly Scenario[],
): Promise<MadePerson> {
  const step = names.step(place.node);
  const name =
    place.outlet === undefined
      ? t('Comes to “{step}”', { step })
      : t('Goes by “{way}” at “{step}”', { way: names.outlet(place.node, place.outlet), step });
  return runs.make(place, { name: name.length <= longestName ? name : '', ...freshName(taken) });
}
