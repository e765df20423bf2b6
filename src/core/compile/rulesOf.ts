import type { Journey } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import { stepKind } from '../kinds/catalogue.ts';
import type { Rule } from '../values/rule.ts';

/** A rule and where it stands. `inRun`: judged of somebody who is in the journey. */
interface PlacedRule {
  path: readonly PropertyKey[];
  node?: string;
  rule: Rule;
  inRun: boolean;
}

/** Every rule of a journey. */
export function rulesOf(
  journey: Pick<Journey, 'steps' | 'audience' | 'exits' | 'emails' | 'segments'>,
): PlacedRule[] {
  const { steps, audience, exits, emails, segments } = journey;
  return [
    ...Object.entries(steps).flatMap(([id, step]) =>
      stepKind(step.kind)
        .asks(step)
        .rules.map((rule): PlacedRule => ({
          path: ['steps', id],
          node: id,
          rule,
          inRun: true,
        })),
    ),
    ...(audience ? [{ path: ['audience'], rule: audience, inRun: false }] : []),
    ...exits.flatMap(({ when }, index): PlacedRule[] =>
      isEventPattern(when) ? [] : [{ path: ['exits', index, 'when'], rule: when, inRun: true }],
    ),
    ...Object.entries(emails).flatMap(([id, { shows }]) =>
      Object.entries(shows).map(([name, rule]): PlacedRule => ({
        path: ['emails', id, 'shows', name],
        rule,
        inRun: true,
      })),
    ),
    ...Object.entries(segments).map(([id, { rule }]): PlacedRule => ({
      path: ['segments', id, 'rule'],
      rule,
      inRun: false,
    })),
  ];
}
