import { useMemo } from 'react';
import { nodeKind, own, usesOf, type Draft, type Shared, type Use, type Uses } from '../../core/index.ts';
import { emailLabel } from '../../inspector/emailLabel.ts';
import { journeyHref, sharedHref } from '../../library/addresses.ts';
import { useJourneys } from '../../library/queries.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';

/** A place that uses something shared, in words, with the way there. */
export interface UsePlace {
  key: string;
  /** The journey or segment. */
  title: string;
  /** Where in it. */
  detail: string;
  href: string;
  /** The step to be selected there. */
  select: { journey: string; node: string } | undefined;
}

/** Everything that uses something shared, found anew when journeys or shared things change. */
export function useUses(): Uses {
  const { journeys } = useJourneys();
  const shared = useSharedState((state) => state.shared);
  const drafts = useMemo(() => journeys.map(({ draft }) => draft), [journeys]);
  const { segments, policies } = shared;
  return useMemo(() => usesOf({ segments, policies }, drafts), [segments, policies, drafts]);
}

/** The places of some uses, by name. */
export function useUsePlaces(uses: readonly Use[] | undefined): readonly UsePlace[] {
  const { journeys } = useJourneys();
  const shared = useSharedState((state) => state.shared);
  return useMemo(() => {
    const drafts = new Map(journeys.map(({ draft }) => [draft.document.id, draft]));
    return (uses ?? []).map((use) => placeOf(use, drafts, shared));
  }, [uses, journeys, shared]);
}

function placeOf(use: Use, drafts: ReadonlyMap<string, Draft>, { segments }: Shared): UsePlace {
  if (use.in === 'policies')
    return {
      key: 'policies',
      title: t('Policies'),
      detail: t('A cap on emails'),
      href: sharedHref('policies'),
      select: undefined,
    };
  if (use.in === 'segment')
    return {
      key: `segment/${use.segment}`,
      title: own(segments, use.segment)?.name || t('Segment without a name'),
      detail: t('Its rule asks for it'),
      href: sharedHref('segments', use.segment),
      select: undefined,
    };
  const draft = drafts.get(use.journey);
  const name = draft?.document.name || t('Untitled journey');
  const place = 'node' in use ? use.node : 'email' in use ? `email/${use.email}` : use.setting;
  return {
    key: `${use.journey}/${place}`,
    title: draft?.document.archived ? t('{name} (archived)', { name }) : name,
    detail: draft ? detailOf(use, draft) : '',
    href: journeyHref(use.journey),
    select: 'node' in use ? { journey: use.journey, node: use.node } : undefined,
  };
}

function detailOf(use: Extract<Use, { in: 'journey' }>, { document, emails }: Draft): string {
  if ('node' in use) {
    const node = document.nodes.find(({ id }) => id === use.node);
    if (!node) return '';
    const { title } = nodeKind(node.kind);
    return node.name ? t('{kind} “{name}”', { kind: title, name: node.name }) : title;
  }
  if ('email' in use) {
    const email = own(emails, use.email);
    return email
      ? t('What the email “{email}” shows', { email: emailLabel(email) })
      : t('What an email shows');
  }
  if (use.setting === 'audience') return t('Who may enter');
  if (use.setting === 'goal') return t('The goal');
  const exit = document.exits.find(({ id }) => `exits/${id}` === use.setting);
  return exit?.reason ? t('Leaves early: “{reason}”', { reason: exit.reason }) : t('Leaves early');
}
