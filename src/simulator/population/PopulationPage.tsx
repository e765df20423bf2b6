import { useId, useMemo, useState } from 'react';
import { noJourney, populationCsv, type JourneyCounts } from '../../core/index.ts';
import { noOverlay } from '../../session/Overlay.ts';
import { number, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { DockPage } from '../DockPage.tsx';
import type { DockModeProps } from '../dockModes.ts';
import { JourneyTrouble } from '../JourneyTrouble.tsx';
import { useNarration } from '../useNarration.ts';
import { usePathOnCanvas } from '../usePathOnCanvas.ts';
import { BehaviourPanel } from './BehaviourPanel.tsx';
import { crowdOf } from './crowdOf.ts';
import { EmailsPanel } from './EmailsPanel.tsx';
import { FunnelPanel } from './FunnelPanel.tsx';
import { GoalPanel } from './GoalPanel.tsx';
import { MailsPanel } from './MailsPanel.tsx';
import { ModelTrouble } from './ModelTrouble.tsx';
import { NothingYet } from './NothingYet.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';
import { PeopleMenu } from './PeopleMenu.tsx';
import type { Counted } from './populationRuns.ts';
import { PopulationActions } from './PopulationActions.tsx';
import { PopulationSize } from './PopulationSize.tsx';
import { StaticPanel } from './StaticPanel.tsx';
import { UnreadModel } from './UnreadModel.tsx';
import { usePopulation, type PopulationView } from './usePopulation.ts';
import styles from './PopulationPage.module.css';

const tabs = [
  { id: 'overview', label: t('Overview') },
  { id: 'funnel', label: t('Drop-off') },
  { id: 'mails', label: t('Sends') },
  { id: 'emails', label: t('Emails') },
  { id: 'goal', label: t('Goal and splits') },
  { id: 'static', label: t('Static sequence') },
  { id: 'behaviour', label: t('Behaviour') },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** Many people sent through the journey and counted: who they are and how they behave, what came of it, counts on the canvas. */
export function PopulationPage({ document, replay }: DockModeProps) {
  const view = usePopulation(document);
  const { counted, under, failure, stale, trouble } = view;
  const found = counted && foundIn(counted);
  const [tab, setTab] = useState<TabId>('overview');
  const id = useId();
  const isStale = stale && counted !== undefined;
  const overlay = useMemo(
    () =>
      counted
        ? crowdOf(counted.journey, found ?? noJourney(), counted.counts.subscribers, isStale)
        : noOverlay,
    [counted, found, isStale],
  );
  // Counts that were hidden come back with the next that are new.
  usePathOnCanvas(overlay, counted?.digest === undefined ? 0 : digestNumber(counted.digest));
  const said = useNarration(under ? '' : saidOf(view, found));

  return (
    <DockPage actions={<PopulationActions view={view} onDownload={() => counted && downloadCsv(counted)} />}>
      <div className={styles.page}>
        <PopulationSize view={view} onBehaviour={() => setTab('behaviour')} />
        <div className={styles.main}>
          <div className={styles.tabs}>
            <Tabs
              id={id}
              label={t('What is shown of the population')}
              tabs={tabs}
              value={tab}
              onChange={(next) => setTab(tabs.find((one) => one.id === next)?.id ?? 'overview')}
            />
          </div>
          <TabPanel tabs={id} tab={tab} className={styles.panel}>
            {failure !== undefined && (
              <Banner tone="bad" live title={t('Counting broke off')} className={styles.across}>
                {failure.words}
              </Banner>
            )}
            {trouble && found && tab !== 'behaviour' && <JourneyTrouble issue={trouble} stale />}
            <UnreadModel view={view} journey={document.id} />
            <ModelTrouble view={view} />
            {tab === 'behaviour' && view.journey ? (
              <BehaviourPanel view={view} />
            ) : tab !== 'behaviour' && counted && found ? (
              <PeopleMenu job={counted.job} replay={replay}>
                <Results tab={tab} view={view} counted={counted} found={found} />
              </PeopleMenu>
            ) : (
              <NothingYet view={view} onBehaviour={() => setTab('behaviour')} />
            )}
          </TabPanel>
        </div>
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </DockPage>
  );
}

function Results(props: {
  tab: Exclude<TabId, 'behaviour'>;
  view: PopulationView;
  counted: Counted;
  found: JourneyCounts;
}) {
  const { tab, view, ...given } = props;
  if (tab === 'overview') return <OverviewPanel {...given} />;
  if (tab === 'funnel') return <FunnelPanel {...given} />;
  if (tab === 'mails') return <MailsPanel {...given} />;
  if (tab === 'emails') return <EmailsPanel {...given} />;
  if (tab === 'goal') return <GoalPanel {...given} />;
  return <StaticPanel {...given} compare={view.compare} isBusy={view.under?.what === 'static'} />;
}

const foundIn = ({ counts, journey }: Counted): JourneyCounts | undefined => counts.journeys[journey.id];

function saidOf({ counted, stale }: PopulationView, found: JourneyCounts | undefined): string {
  if (!counted) return '';
  if (stale) return t('The counts are from before your last change');
  const words = {
    people: number(counted.counts.subscribers),
    entered: number(found?.entered.count ?? 0),
  };
  return counted.complete
    ? t('{people} people counted, {entered} entered', words)
    : t('Stopped after {people} people, {entered} entered', words);
}

/** The same number for the same counts. */
const digestNumber = (digest: string): number => Number.parseInt(digest.slice(-8), 16);

function downloadCsv(counted: Counted): void {
  const { journey, job, counts } = counted;
  saveFile(`${journey.id}.population-${job.seed}.csv`, populationCsv(counts), 'text/csv');
}
