import { isOfData, isOfSamples } from '../../document/foreignTags.ts';
import type { Rule } from '../../values/rule.ts';
import { factsOfEmail, type EmailTag } from '../emailFacts.ts';
import type { EmailRule } from './EmailRule.ts';

/** What is wrong with merge tags: names that nobody knows, and nothing that stands in where somebody has no value. */
export const tags: EmailRule = ({ stored, around: { paths } }, report) => {
  const told = new Set<string>();
  const once = (key: string) => !told.has(key) && told.add(key);
  // A workspace without samples knows no names of data.
  const hasSamples = paths !== undefined && [...paths].some(isOfSamples);
  for (const tag of factsOfEmail(stored).tags) {
    const { path, setting } = tag;
    if (!isKnown(path)) {
      if (once(`${setting} ${path}`)) report('unknown-merge', setting, { path });
      continue;
    }
    // A fallback is given to one tag at a time, so in each place once.
    if (leavesGap(tag) && once(`${setting} ${path}`)) report('no-fallback', setting, { path });
    if (hasSamples && tag.needsFallback && isOfData(path) && !paths.has(path) && once(`? ${setting} ${path}`))
      report('unsampled-merge', setting, { path });
  }
};

const fixedPaths = new Set([
  'coupon',
  'trigger.event',
  'trigger.timestamp',
  'links.unsubscribe',
  'links.preferences',
  'links.view',
]);

const isKnown = (path: string): boolean =>
  fixedPaths.has(path) || /^(subscriber|show|brand|trigger\.properties)\.[^.]/.test(path);

/** Without an address nobody gets a mail, and a brand is always known. */
const isSure = (path: string) =>
  path === 'subscriber.email' || (!path.startsWith('subscriber.') && !path.startsWith('trigger.'));

const leavesGap = ({ path, fallback, needsFallback, shows }: EmailTag): boolean =>
  needsFallback && !fallback && !isSure(path) && !shows.some((rule) => grants(rule, path));

/** Whether whoever a rule holds for has a value there. */
function grants(rule: Rule, path: string): boolean {
  if ('all' in rule) return rule.all.some((one) => grants(one, path));
  if ('any' in rule) return rule.any.length > 0 && rule.any.every((one) => grants(one, path));
  if ('not' in rule) return false;
  const [asked, is] =
    'attribute' in rule
      ? [`subscriber.${rule.attribute}`, rule.is]
      : 'trigger' in rule
        ? [`trigger.${rule.trigger}`, rule.is]
        : [];
  // A comparison with a missing value is false, whatever it compares with.
  return asked === path && is !== 'missing';
}
