import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { SharedPageName } from '../../library/addresses.ts';
import { useJourneys, useKeptShared, useSamples } from '../../library/queries.ts';
import { useRepository } from '../../library/RepositoryContext.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { pageTitles } from '../PageBar.tsx';
import { useTitle } from '../useTitle.ts';
import { BrandPage } from './BrandPage.tsx';
import { EventsPage } from './EventsPage.tsx';
import { openShared } from './openShared.ts';
import { OpenSharedContext } from './OpenSharedContext.ts';
import { PeoplePage } from './PeoplePage.tsx';
import { PoliciesPage } from './PoliciesPage.tsx';
import { PreferencesPage } from './PreferencesPage.tsx';
import { SegmentsPage } from './SegmentsPage.tsx';
import { Surroundings } from './Surroundings.tsx';
import { TopicsPage } from './TopicsPage.tsx';

const pages = {
  segments: SegmentsPage,
  topics: TopicsPage,
  preferences: PreferencesPage,
  policies: PoliciesPage,
  events: EventsPage,
  people: PeoplePage,
  brand: BrandPage,
} as const satisfies Record<SharedPageName, unknown>;

/** A page of what journeys share. */
export function SharedPage({ page, chosen }: { page: SharedPageName; chosen: string | undefined }) {
  useTitle(pageTitles[page]);
  // What the session reads from the cache must be there before it begins.
  useJourneys();
  useSamples();
  const shared = openShared(useQueryClient(), useRepository(), useKeptShared());
  const Page = pages[page];
  return (
    <OpenSharedContext value={shared}>
      <Surroundings session={shared.session}>
        <Suspense fallback={<LoadingPage />}>
          <Page chosen={chosen} />
        </Suspense>
      </Surroundings>
    </OpenSharedContext>
  );
}
