import type { TestMarks } from '../../session/TestMarks.ts';
import { plural, t } from '../../texts/t.ts';
import type { Option } from '../../ui/option.ts';

/** What the choice between the dock's pages says of the tests: how many there are and, once that is known, how they come out. */
export function testsTab({ passed, failed, stale }: TestMarks): Omit<Option<string>, 'value'> {
  const all = passed + failed + stale;
  if (all === 0) return { label: t('Tests', { context: 'of a journey' }) };
  const said = { passed, failed, stale, all };
  if (failed > 0)
    return {
      label: t('Tests {failed}/{all}', said),
      icon: 'cross',
      title: plural(failed, '{count} of {all} tests fails', '{count} of {all} tests fail', said),
    };
  if (stale > 0)
    return {
      label: t('Tests {all}', said),
      title: plural(stale, '{count} test is not run yet', '{count} tests are not run yet'),
    };
  return {
    label: t('Tests {all}', said),
    icon: 'check',
    title: plural(all, 'The test passes', 'All {count} tests pass'),
  };
}
