import type { Behaviour, TrailNames } from '../../core/index.ts';
import { listed, t } from '../../texts/t.ts';

/** What people do, as it stands in the midst of a sentence. */
export function deedWords({ does }: Behaviour, names: TrailNames): string {
  if ('event' in does) return t('“{name}”', { name: does.event });
  if ('enters' in does)
    return t('being let into “{journey}” by hand', { journey: names.journey(does.enters) });
  return t('a change of {attributes}', { attributes: listed(Object.keys(does.becomes)) });
}
