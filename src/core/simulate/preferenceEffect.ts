import type { Scenario } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import type { TrailEntry } from '../values/trail.ts';
import { journeyOfRun } from './entryWords.ts';
import { simulate, type SentMail, type Simulation } from './simulate.ts';
import { withPreferences, type PreferenceChoice } from './withPreferences.ts';

/** What a choice on the preference page would change for a person who had made it before anything else. */
export interface PreferenceEffect {
  before: Simulation;
  after: Simulation;
  /** Mails that would not go, each with the entry of the trail that says why, where there is one. */
  lost: readonly { mail: SentMail; why: TrailEntry | undefined }[];
  /** Mails that would go besides. */
  gained: readonly SentMail[];
  /** Mails that would go at another moment. */
  moved: readonly { from: SentMail; to: SentMail }[];
}

/** A sample person with a choice made before anything happens to them; the very same one where it changes nothing. */
export function scenarioWith(scenario: Scenario, choice: PreferenceChoice): Scenario {
  const subscriber = withPreferences(scenario.subscriber, choice, scenario.start);
  return subscriber === scenario.subscriber ? scenario : { ...scenario, subscriber };
}

/** Replays a person with and without a choice, and tells the mails apart. Pure, as the replay is. */
export function preferenceEffect(
  linked: Linked,
  scenario: Scenario,
  choice: PreferenceChoice,
): PreferenceEffect {
  const before = simulate(linked, scenario);
  const other = scenarioWith(scenario, choice);
  const after = other === scenario ? before : simulate(linked, other);
  // A mail is known by its run, step and visit: the same one in both replays.
  const old = new Map(before.mails.map((mail) => [mail.id, mail]));
  const now = new Map(after.mails.map((mail) => [mail.id, mail]));
  return {
    before,
    after,
    lost: before.mails
      .filter(({ id }) => !now.has(id))
      .map((mail) => ({ mail, why: whyNot(after.entries, mail) })),
    gained: after.mails.filter(({ id }) => !old.has(id)),
    moved: before.mails.flatMap((from) => {
      const to = now.get(from.id);
      return to && to.at !== from.at ? [{ from, to }] : [];
    }),
  };
}

/** The gate's no at that step of that run, else the journey's no to the same input. */
function whyNot(entries: readonly TrailEntry[], { run, step }: SentMail): TrailEntry | undefined {
  const journey = journeyOfRun(run);
  return (
    entries.find((entry) => entry.run === run && entry.step === step && entry.did === 'skipped') ??
    entries.find(
      (entry) =>
        entry.did === 'refused' && entry.journey === journey && run.startsWith(`${journey}:${entry.input}`),
    )
  );
}
