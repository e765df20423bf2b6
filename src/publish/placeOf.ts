import { nodeName, subjectsOf, type Draft, type Journey } from '../core/index.ts';
import { t } from '../texts/t.ts';

/** Where in a journey something lies: a step to go to, where there is one, and what the place is called. */
export interface JourneyPlace {
  node: string | undefined;
  setting: string | undefined;
  words: string;
}

/** A step's name, else what it does, else its kind; undefined where there is no such step. */
export function stepName(draft: Draft, id: string): string | undefined {
  const node = draft.document.nodes.find((known) => known.id === id);
  if (node === undefined) return undefined;
  return nodeName(node, { email: subjectsOf(draft.emails) });
}

/** The place that a JSON pointer into the sent journey names; step ids equal node ids. */
export function placeOf(pointer: string, journey: Journey, draft: Draft): JourneyPlace {
  const [root, part = '', name = '', ...rest] = pointer
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const at = (node: string | undefined, setting: string): JourneyPlace => {
    const words = node === undefined ? undefined : stepName(draft, node);
    return words === undefined
      ? { node: undefined, setting: undefined, words: pointer === '' ? t('The journey') : pointer }
      : { node, setting: setting === '' ? undefined : setting, words };
  };
  // Some write a pointer as a fragment.
  switch (root === '' || root === '#' ? part : undefined) {
    case 'steps':
      return at(name, rest.join('/'));
    case 'triggers':
      return at(/^\d+$/.test(name) ? journey.triggers[Number(name)]?.id : undefined, rest.join('/'));
    case 'emails': {
      const user = Object.entries(journey.steps).find(([, step]) => 'email' in step && step.email === name);
      return at(user?.[0], 'email');
    }
    default:
      return at(undefined, '');
  }
}
