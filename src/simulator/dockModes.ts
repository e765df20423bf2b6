import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { JourneyDocument, Sample } from '../core/index.ts';
import type { TestMarks } from '../session/TestMarks.ts';
import { t } from '../texts/t.ts';
import type { Option } from '../ui/option.ts';
import { testsTab } from './testing/testsTab.ts';
import type { People } from './usePeople.ts';

/** What a page of the dock is given. */
export interface DockModeProps {
  document: JourneyDocument;
  people: People;
  /** Who is chosen; undefined where there are no people. */
  person: Sample | undefined;
  /** Chooses one of the people; the page stays. */
  choose: (id: string) => void;
  /** The same, and shows their way. */
  open: (id: string) => void;
  /** Shows the way of somebody who is not among the people, and need not be kept. */
  replay: (guest: Sample) => void;
}

interface DockMode {
  id: string;
  label: string;
  /** How it is called instead, with what there is to know without opening it. */
  marked?: (marks: TestMarks) => Omit<Option<string>, 'value'>;
  Page: LazyExoticComponent<ComponentType<DockModeProps>>;
}

/** What the simulator shows besides the way of one person; each comes with its first use. */
export const dockModes: readonly DockMode[] = [
  {
    id: 'compare',
    label: t('Side by side'),
    Page: lazy(() => import('./compare/ComparePage.tsx').then((m) => ({ default: m.ComparePage }))),
  },
  {
    id: 'calendar',
    label: t('Calendar'),
    Page: lazy(() => import('./calendar/CalendarPage.tsx').then((m) => ({ default: m.CalendarPage }))),
  },
  {
    id: 'population',
    label: t('Population'),
    Page: lazy(() => import('./population/PopulationPage.tsx').then((m) => ({ default: m.PopulationPage }))),
  },
  {
    id: 'tests',
    label: t('Tests', { context: 'of a journey' }),
    marked: testsTab,
    Page: lazy(() => import('./testing/TestsPage.tsx').then((m) => ({ default: m.TestsPage }))),
  },
];
