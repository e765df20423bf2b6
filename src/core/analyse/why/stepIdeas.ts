import { dayMs } from '../../values/calendar.ts';
import { formatInstant, parseInstant, type Instant } from '../../values/instant.ts';
import type { MomentMove } from '../../values/trail.ts';
import type { Change } from './Change.ts';
import { journeysOf } from './decision.ts';
import { doesNotHappen, happens } from './eventIdeas.ts';
import { laterOn } from './gateIdeas.ts';
import { all, profileIdeas, ruleIdeas } from './ruleIdeas.ts';
import type { Ideas, Scene } from './Scene.ts';

/** Ways for a step to be left by another way out than the one that was taken. */
export function outletIdeas(scene: Scene, outlet: string): Ideas {
  const { why, journey, step = '' } = scene.entry;
  const place = `${journey ?? ''}/${step}`;
  switch (why.code) {
    case 'arm':
      return [[{ change: 'pin', place, arm: outlet }]];
    case 'branch': {
      const wanted = why.tried.find(({ branch }) => branch === outlet);
      const taken = why.tried.find(({ reason }) => reason.holds);
      // A branch that was not looked at is looked at once none before it holds.
      return wanted && !wanted.reason.holds
        ? ruleIdeas(scene, wanted.reason, true)
        : taken
          ? all(scene, [ruleIdeas(scene, taken.reason, false)])
          : [];
    }
    case 'event':
    case 'timeout':
    case 'answer':
    case 'listening':
    case 'call':
      return [...answerIdeas(place), ...awaitedIdeas(scene, outlet)];
    case 'past':
    case 'missing':
    case 'waited':
    case 'moment':
      return momentIdeas(scene);
    default:
      return [];
  }
}

const answerIdeas = (place: string): Ideas =>
  (['answered', 'failed', 'silent'] as const).map((answer) => [{ change: 'answer', place, answer }]);

function awaitedIdeas(scene: Scene, outlet: string): Ideas {
  const { entry, simulation, decision, entered, now } = scene;
  const step = journeysOf(scene.linked, entry.journey).find((one) => one.steps.has(entry.step ?? ''));
  const awaited = step?.steps.get(entry.step ?? '')?.awaited;
  if (!awaited) return [];
  const first = simulation.entries[decision.stay?.places[0] ?? -1];
  const arrived = (first && parseInstant(first.at)) ?? now;
  const from = awaited.since === 'entry' ? (entered?.at ?? arrived) : arrived;
  const { why } = entry;
  const until = why.code === 'listening' ? (parseInstant(why.due) ?? now) : now;
  const heard = why.code === 'event' ? why.because.input : undefined;
  const quiet =
    heard === undefined ? [[]] : doesNotHappen(scene, [heard], { from, to: farFrom(scene, until) });
  const wanted = awaited.events.find(({ id }) => id === outlet);
  if (!wanted) return quiet.filter((idea) => idea.length > 0);
  return [
    ...happens(scene, wanted.when, { from, to: until }),
    ...all(scene, [quiet, happens(scene, wanted.when, { from, to: until })]),
  ];
}

/** When a step that heard something would have given up at the latest: time enough not to hear it. */
const farFrom = ({ simulation, decision }: Scene, otherwise: Instant): Instant =>
  (decision.stay?.places ?? []).reduce((latest, place) => {
    const why = simulation.entries[place]?.why;
    return why?.code === 'listening' ? Math.max(latest, parseInstant(why.due) ?? latest) : latest;
  }, otherwise);

const days = [1, 2, 3, 7, 14, 30, 60, 365, -1, -2, -3, -7, -14, -30, -60, -365];

/** Ways for a wait to be about another moment: the date that it asks for, or coming to it at another time. */
export function momentIdeas(scene: Scene): Ideas {
  const { why } = scene.entry;
  const moments: readonly MomentMove[] = 'moments' in why ? why.moments : [];
  const asked = [
    ...moments.filter(({ rule }) => rule === 'attribute' || rule === 'trigger'),
    ...(why.code === 'missing' ? [{ rule: undefined, value: why.asked }] : []),
  ];
  const dates = days.map((by) => formatInstant(scene.now + by * dayMs).slice(0, 10));
  const others = asked.flatMap(({ rule, value: name = '' }): Ideas => {
    const paths = rule === 'attribute' ? [] : triggerIdeas(scene, name, dates);
    return [
      ...paths,
      ...(rule === 'trigger' ? [] : [...dates, undefined].flatMap((date) => profileIdeas(scene, name, date))),
    ];
  });
  return [...others, ...laterOn(scene, undefined)];
}

function triggerIdeas({ entered }: Scene, name: string, dates: readonly string[]): Ideas {
  const path = name.startsWith('properties.') ? name.slice('properties.'.length) : undefined;
  const input = entered?.input;
  if (path === undefined || input === undefined) return [];
  return [...dates, undefined].map((value): Change[] => [
    { change: 'property', input, property: path, value },
  ]);
}
