import { useCallback, useEffect, useRef, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { deskOf } from '../canvas/desk.ts';
import { Outline } from '../canvas/outline/Outline.tsx';
import { Palette } from '../canvas/Palette.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { onFocusBack, useFocusRequest } from '../session/Focus.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { TabPanel, Tabs } from '../ui/Tabs.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Editor.module.css';
import { Room } from './Room.tsx';
import { Simulator } from './Simulator.tsx';
import { useFoot } from './useFoot.ts';

const tabs = [
  { id: 'outline', label: t('Outline') },
  { id: 'canvas', label: t('Canvas') },
  { id: 'steps', label: t('Steps') },
  { id: 'settings', label: t('Settings') },
  { id: 'simulate', label: t('Simulate') },
];

/** The rooms one at a time, where there is no space for all. */
export function NarrowPanels({ tab, onTab }: { tab: string; onTab: (tab: string) => void }) {
  useFollow(tab, onTab);
  const [foot, setFoot] = useState(0);
  useFoot(foot);
  const measureFoot = useCallback((bar: HTMLElement | null) => {
    if (!bar) return undefined;
    const watcher = new ResizeObserver(() => setFoot(bar.offsetHeight));
    watcher.observe(bar);
    return () => watcher.disconnect();
  }, []);
  return (
    <main className={styles.narrow}>
      <TabPanel tabs="rooms" tab={tab} className={styles.one}>
        {tab === 'outline' && (
          <div className={styles.steps}>
            <Room name={t('The outline')}>
              <Outline alone />
            </Room>
          </div>
        )}
        {tab === 'steps' && (
          <div className={styles.steps}>
            <Room name={t('The palette')}>
              <Palette collapsed={false} onCollapse={() => onTab('outline')} />
            </Room>
          </div>
        )}
        {tab === 'canvas' && (
          <>
            <VisuallyHidden as="h2">{t('Canvas')}</VisuallyHidden>
            <Room name={t('The canvas')}>
              <Canvas className={styles.fill} />
            </Room>
          </>
        )}
        {tab === 'settings' && (
          <Room name={t('The settings')}>
            <Inspector />
          </Room>
        )}
        {tab === 'simulate' && (
          <>
            <VisuallyHidden as="h2">{t('Simulator')}</VisuallyHidden>
            <Simulator />
          </>
        )}
      </TabPanel>
      <div ref={measureFoot}>
        <Tabs
          id="rooms"
          label={t('Parts of the editor')}
          tabs={tabs}
          value={tab}
          onChange={onTab}
          className={styles.rooms}
        />
      </div>
    </main>
  );
}

/** Goes to where the next thing happens: to the outline when a step was added or is left, to the settings when they are asked for. */
function useFollow(tab: string, onTab: (tab: string) => void): void {
  const session = useSession();
  const request = useFocusRequest();
  const seen = useRef(request);
  const follow = useRef(onTab);
  useEffect(() => {
    follow.current = onTab;
  });
  useEffect(() => {
    if (request === seen.current) return;
    seen.current = request;
    follow.current('settings');
  }, [request]);
  useEffect(() => {
    if (tab !== 'settings') return;
    return onFocusBack((id) => {
      deskOf(session).view.setState({ wanted: id });
      follow.current('outline');
    });
  }, [session, tab]);
  useEffect(() => {
    if (tab !== 'steps') return;
    return session.store.subscribe((now, before) => {
      if (now.draft.document.nodes.length > before.draft.document.nodes.length) follow.current('outline');
    });
  }, [session, tab]);
}
