const engine = [
  'Machine', 'advance', 'asks', 'caps', 'chooseArm', 'clocks', 'endRun', 'entry', 'exits', 'facts', 'gate', 'giveWay', 'goalDeadline',
  'groups', 'link', 'memory', 'migrate', 'note', 'passTime', 'profile', 'segments', 'send', 'settleGroup', 'walk', 'work',
]; // oxfmt-ignore
const kinds = [
  'condition', 'email', 'exit', 'goal', 'split', 'startJourney', 'timeoutAt', 'update', 'wait', 'waitForEvent', 'waitMoment',
  'webhook',
]; // oxfmt-ignore
const values = [
  'Tally', 'bucket', 'calendar', 'compare', 'deeds', 'duration', 'inWindow', 'judge', 'matches', 'moment', 'openMinute', 'rule', 'timeOfDay',
  'until', 'zone',
]; // oxfmt-ignore

const inRoom = (room: string, names: readonly string[]) => names.map((name) => `src/core/${room}/${name}.ts`);

/** The sources that give journeys their meaning. */
export const targets: readonly string[] = [
  ...inRoom('engine', engine),
  ...inRoom('kinds', kinds),
  ...inRoom('values', values),
  ...inRoom('simulate', ['simulate', 'toInput']),
];

/** Those whose every comparison some test must hold fast: who gets in, when, and whether a mail may go. */
export const guarded: readonly string[] = [
  ...inRoom('engine', [
    'gate', 'caps', 'clocks', 'entry', 'passTime', 'groups', 'settleGroup', 'giveWay', 'exits', 'goalDeadline', 'profile', 'send',
  ]), // oxfmt-ignore
  ...inRoom('values', ['openMinute', 'inWindow', 'until']),
  ...inRoom('kinds', ['wait', 'waitMoment', 'timeoutAt', 'waitForEvent']),
];
