import { expect, test } from 'vitest';
import { tell } from '../core/engine/oracle/tell.ts';
import { conformance } from './groups.ts';

/** The second, naive implementation tells every case as it was written by hand: the cases are not the engine's own word. */
test.each(conformance.map((group) => [group.title, group.cases] as const))('%s', (_, cases) => {
  for (const { name, program, scenario, told } of cases)
    expect([name, ...tell(program, scenario)]).toEqual([name, ...told]);
});
