import {
  check,
  fromJourney,
  type Issue,
  type Journey,
  type JourneyDocument,
  type LintContext,
  type Workspace,
} from '../core/index.ts';

/** What a careful colleague would say about the journeys of a file that is valid; the places are JSON pointers into it. */
export function adviceOnWorkspace({ journeys, emails, ...shared }: Workspace): Issue[] {
  const context = {
    ...shared,
    journeys,
    emails: Object.fromEntries(emails.map((email) => [email.id, email])),
    // Samples may have their events elsewhere: what they do not do says nothing.
    samples: undefined,
  };
  return journeys.flatMap((document, index) =>
    document.archived
      ? []
      : told(document, context, `/journeys/${index}`, (node) => {
          const at = document.nodes.findIndex(({ id }) => id === node);
          return `/nodes/${at}`;
        }),
  );
}

/** The same about journey JSON, whose places are steps and triggers. */
export function adviceOnJourney(journey: Journey, path = ''): Issue[] {
  const neverTaken = { journeys: new Set<string>(), emails: new Set<string>() };
  const draft = fromJourney(journey, () => journey.id, neverTaken);
  const nobody = { name: '', address: '', sender: { name: '', address: '' } };
  const { topics, segments, policies, emails } = journey;
  const context = { brand: nobody, topics, segments, policies, emails: draft.emails, rendered: emails };
  const found = told(draft.document, context, path, (node) => {
    const at = journey.triggers.findIndex(({ id }) => id === node);
    return at < 0 ? `/steps/${node}` : `/triggers/${at}`;
  });
  // The brand, which nobody here knows, has left its address in the HTML.
  return found.filter(({ code }) => code !== 'no-postal-address');
}

/** Errors are left out: of a draft they are not yet, and of journey JSON they have been told. */
const told = (
  document: JourneyDocument,
  context: LintContext,
  path: string,
  pathOf: (node: string) => string,
): Issue[] =>
  check(document, context)
    .filter(({ severity, accepted }) => severity !== 'error' && accepted === undefined)
    .map((found) => ({
      ...found,
      path: path + (found.node === undefined ? whole(found.setting) : pathOf(found.node)),
    }));

const whole = (setting: string | undefined) => (setting === undefined ? '' : `/${setting.split('/')[0]}`);
