import type { TrailEntry } from '../../values/trail.ts';
import { doesNotHappen, ignores } from './eventIdeas.ts';
import { entryIdeas, refusalIdeas, withoutRival } from './entryIdeas.ts';
import { holdBackIdeas, laterOn, opensAny, sendIdeas } from './gateIdeas.ts';
import { ruleIdeas } from './ruleIdeas.ts';
import { momentIdeas, outletIdeas } from './stepIdeas.ts';
import type { Change } from './Change.ts';
import type { Ideas, Scene } from './Scene.ts';
import type { Turn } from './Turn.ts';

/** More events than this are not tried one by one. */
const mostTried = 40;

/** Changes that may make a decision go another way. None of them is proven; the first speak to what was asked. */
export function ideasFor(scene: Scene, way: Turn): Ideas {
  return [...aimed(scene, way), ...byTrial(scene)];
}

function aimed(scene: Scene, way: Turn): Ideas {
  const { why } = scene.entry;
  switch (way.way) {
    case 'outlet':
      return outletIdeas(scene, way.outlet);
    case 'sent':
    case 'atOnce':
      return why.code === 'gate' || why.code === 'deferral' ? sendIdeas(scene, why) : [];
    case 'notSent':
      return why.code === 'gate' ? holdBackIdeas(scene, why) : [];
    case 'entered':
      return why.code === 'refusal' ? entryIdeas(scene, why) : [];
    case 'refused':
      return why.code === 'trigger' ? refusalIdeas(scene, why) : [];
    case 'sooner':
      return momentIdeas(scene);
    case 'spared':
      return sparingIdeas(scene, scene.entry);
    case 'happens':
    case 'reaches':
      return [];
  }
}

/** Ways for what befell a run not to befall it. */
function sparingIdeas(scene: Scene, { why }: TrailEntry): Ideas {
  const { now } = scene;
  switch (why.code) {
    case 'exit-event':
    case 'goal':
      return doesNotHappen(scene, [why.because.input], { from: scene.entered?.at ?? now, to: now });
    case 'exit-rule':
      return ruleIdeas(scene, why.rule, false);
    case 'outranked':
    case 'engine-exit':
      return [...withoutRival(scene, why.by), ...laterOn(scene, undefined)];
    case 'past':
    case 'missing':
      return momentIdeas(scene);
    case 'sunset':
      return opensAny(scene);
    case 'send-failed': {
      const failed = ignores(scene, `${why.effect}:answer`);
      return failed ? [[failed]] : [];
    }
    default:
      return [];
  }
}

/** Each event left out by itself, whatever was asked: the search finds out whether it matters. */
function byTrial({ events, entered, cut }: Scene): Ideas {
  const others = events.filter(({ id }) => id !== entered?.input);
  if (others.length > mostTried) cut();
  return others.slice(-mostTried).map(({ id }): Change[] => [{ change: 'remove', input: id }]);
}
