import { t } from '../../texts/t.ts';
import type { Linked } from '../engine/link.ts';
import { badReference, type Thing } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { pointer } from '../values/json.ts';
import { clausesOf } from '../values/rule.ts';
import type { Cause, Model } from './Model.ts';

/** What is wrong with a model for this program: names that nobody answers to, and rules that nobody can judge beforehand. */
export function checkModel(model: Model, linked: Linked): Issue[] {
  const issues: Issue[] = [];
  const missing = (path: readonly PropertyKey[], what: Thing, id: string) =>
    issues.push(badReference({ path: pointer(path) }, what, id));
  const emails = new Set<string>(['any']);
  const steps = new Set<string>();
  for (const versions of linked.versions.values())
    for (const { journey } of versions.values()) {
      for (const id of Object.keys(journey.emails)) emails.add(id);
      for (const id of Object.keys(journey.steps)) steps.add(`${journey.id}/${id}`);
    }
  const behaviours = new Set<string>();
  for (const [index, { id }] of model.behaviours.entries()) {
    if (behaviours.has(id))
      issues.push(issue('duplicate-id', { path: pointer(['behaviours', index, 'id']) }, { id }));
    behaviours.add(id);
  }
  const checkCause = (cause: Cause | undefined, path: readonly PropertyKey[]) => {
    if (cause === undefined || cause === 'start') return;
    if ('behaviour' in cause) {
      if (!behaviours.has(cause.behaviour)) missing(path, 'behaviour', cause.behaviour);
    } else if ('entered' in cause) {
      if (!linked.versions.has(cause.entered)) missing(path, 'journey', cause.entered);
    } else for (const email of Object.values(cause)) if (!emails.has(email)) missing(path, 'email', email);
  };
  for (const [index, { does, after }] of model.behaviours.entries()) {
    checkCause(after, ['behaviours', index, 'after']);
    if ('enters' in does && !linked.versions.has(does.enters))
      missing(['behaviours', index, 'does', 'enters'], 'journey', does.enters);
  }
  for (const id of Object.keys(model.mails.emails ?? {}))
    if (!emails.has(id) || id === 'any') missing(['mails', 'emails', id], 'email', id);
  for (const id of Object.keys(model.people.topics ?? {}))
    if (!linked.topics.has(id)) missing(['people', 'topics', id], 'topic', id);
  for (const place of Object.keys(model.webhooks ?? {}))
    if (!steps.has(place)) missing(['webhooks', place], 'step', place);
  for (const [id, { when, times }] of Object.entries(model.segments ?? {})) {
    for (const behaviour of Object.keys(times.behaviours ?? {}))
      if (!behaviours.has(behaviour))
        missing(['segments', id, 'times', 'behaviours', behaviour], 'behaviour', behaviour);
    for (const clause of clausesOf(when))
      if ('segment' in clause && !linked.segments.has(clause.segment))
        missing(['segments', id, 'when'], 'segment', clause.segment);
      else if ('event' in clause || 'did' in clause || 'trigger' in clause || 'in' in clause)
        issues.push(
          issue(
            'bad-value',
            { path: pointer(['segments', id, 'when']) },
            {
              found: t('a question about what people do'),
              expected: t('a rule over the profile that they begin with'),
            },
          ),
        );
  }
  return issues;
}
