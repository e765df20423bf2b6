import { Outline } from '../canvas/outline/Outline.tsx';
import { Palette } from '../canvas/Palette.tsx';
import { useSessionState } from '../session/useSession.ts';
import { changeViewState, useViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TabPanel, Tabs } from '../ui/Tabs.tsx';
import styles from './LeftPanel.module.css';
import { Room } from './Room.tsx';

const tabs = [
  { id: 'steps', label: t('Steps') },
  { id: 'outline', label: t('Outline') },
] as const;

/** What stands left of the canvas: the steps to add, or the journey as an outline; collapsed, a rail of the steps. */
export function LeftPanel() {
  const id = useSessionState(({ draft }) => draft.document.id);
  const isOpen = useViewState(id, (view) => view.paletteOpen);
  const tab = useViewState(id, (view) => view.leftTab);
  const collapse = (collapsed: boolean) => changeViewState(id, { paletteOpen: !collapsed });
  if (!isOpen)
    return (
      <Room name={t('The palette')}>
        <Palette collapsed onCollapse={collapse} />
      </Room>
    );
  return (
    <div className={styles.panel} data-tab={tab}>
      <div className={styles.head}>
        <Tabs
          id="left"
          label={t('Steps and outline')}
          tabs={tabs}
          value={tab}
          onChange={(next) => changeViewState(id, { leftTab: next === 'outline' ? 'outline' : 'steps' })}
        />
        <IconButton icon="sidebar" label={t('Collapse')} side="right" onClick={() => collapse(true)} />
      </div>
      <TabPanel tabs="left" tab={tab} className={styles.body}>
        {tab === 'steps' ? (
          <Room name={t('The palette')}>
            <Palette bare collapsed={false} onCollapse={collapse} />
          </Room>
        ) : (
          <Room name={t('The outline')}>
            <Outline />
          </Room>
        )}
      </TabPanel>
    </div>
  );
}
