import { t } from '../../texts/t.ts';
import type { Journey } from '../document/Journey.ts';
import { badReference } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own, pointer } from '../values/json.ts';
import {
  borrows,
  clausesOf,
  propertyClausesOf,
  type Clause,
  type Comparison,
  type Rule,
} from '../values/rule.ts';
import { rulesOf } from './rulesOf.ts';

/** Where the rules of a journey speak of what is not there, or of a run where there is none yet. */
export function checkRules(journey: Journey): Issue[] {
  const issues: Issue[] = [];
  for (const { path, node, rule, inRun } of rulesOf(journey)) {
    const place = { path: pointer(path), node };
    if (!inRun) issues.push(...runsAskedFor(rule).map((what) => issue('no-run-yet', place, { what })));
    for (const clause of clausesOf(rule)) {
      if ('topic' in clause && !own(journey.topics, clause.topic))
        issues.push(badReference(place, 'topic', clause.topic));
      if ('segment' in clause && !own(journey.segments, clause.segment))
        issues.push(badReference(place, 'segment', clause.segment));
      // Before the entry any journey's mails are meant, in a run only those of this journey.
      if (inRun && 'did' in clause && !isEmailOf(journey, clause.email))
        issues.push(badReference(place, 'email', clause.email));
    }
  }
  return issues;
}

const sinceEntry = t('“Since entry”');
const theTrigger = t('A value of the trigger');
const thePrevious = t('The previous email');

/** What in a rule can only be asked of somebody who is in the journey, in words. */
export function runsAskedFor(rule: Rule): string[] {
  const asked = new Set<string>();
  for (const clause of clausesOf(rule)) {
    if ('since' in clause && clause.since !== undefined) asked.add(sinceEntry);
    if ('trigger' in clause || comparisonsOf(clause).some(borrows)) asked.add(theTrigger);
    if ('did' in clause && clause.email === 'previous') asked.add(thePrevious);
  }
  return [...asked];
}

const isEmailOf = ({ emails }: Journey, email: string) =>
  email === 'previous' || email === 'any' || own(emails, email) !== undefined;

const comparisonsOf = (clause: Clause): Comparison[] => [
  ...('is' in clause ? [clause] : []),
  ...('event' in clause ? propertyClausesOf(clause.event.where) : []),
];
