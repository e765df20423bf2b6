import type { Planted } from '../Fault.ts';

const engine = (name: string) => `src/core/engine/${name}.ts`;

/** What engines get wrong where much comes together at one instant. */
export const instantFaults: readonly Planted[] = [
  {
    name: 'exit rules are asked before a move',
    file: engine('work'),
    find: 'migrate(machine, input);\n      return round(machine, {}, undefined);',
    replace: 'round(machine, {}, undefined);\n      return migrate(machine, input);',
  },
  {
    name: 'an entry by hand happens when it is heard of',
    file: engine('work'),
    find: 'timestamp: formatInstant(input.at), properties };',
    replace: 'timestamp: formatInstant(machine.now), properties };',
  },
];
