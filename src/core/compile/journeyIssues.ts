import { t } from '../../texts/t.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import { isEventPattern, isTrigger, type JourneyDocument } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import { limits } from '../values/limits.ts';
import { runsAskedFor } from './checkRules.ts';

/** What is wrong with the settings of the journey as a whole. */
export function journeyIssues({ name, audience, goal, exits, reentry, nodes }: JourneyDocument): Issue[] {
  const issues: Issue[] = [];
  if (name.trim() === '') issues.push(issue('no-journey-name', { setting: 'name' }));
  if (audience && !ruleIsComplete(audience))
    issues.push(
      issue(
        'incomplete-rule',
        { setting: 'audience' },
        { of: t('who may enter', { context: 'the rule of …' }) },
      ),
    );
  for (const what of audience ? runsAskedFor(audience) : [])
    issues.push(issue('no-run-yet', { setting: 'audience' }, { what }));
  if (!goal) issues.push(issue('no-goal', { setting: 'goal' }));
  else if (goal.name.trim() === '')
    issues.push(issue('incomplete-goal', { setting: 'goal' }, { what: t('it has no name') }));
  else if (!ruleIsComplete({ event: goal.when }))
    issues.push(issue('incomplete-goal', { setting: 'goal' }, { what: t('its event is not chosen') }));
  for (const { id, when, reason } of exits) {
    const complete = isEventPattern(when) ? ruleIsComplete({ event: when }) : ruleIsComplete(when);
    if (!complete || reason.trim() === '') issues.push(issue('incomplete-exit', { setting: `exits/${id}` }));
  }
  const onEvents = nodes.every(
    (node) =>
      !isTrigger(node) || !('on' in node.settings) || !node.settings.on || 'event' in node.settings.on,
  );
  if (reentry.key !== undefined && !onEvents) issues.push(issue('key-needs-event', { setting: 'reentry' }));
  if (nodes.length > limits.steps.max)
    issues.push(issue('too-many-steps', {}, { found: nodes.length, max: limits.steps.max }));
  return issues;
}
