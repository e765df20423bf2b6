import { useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import type { EmailChecks } from '../lint/useEmailChecks.ts';
import { BlockPalette } from './BlockPalette.tsx';
import styles from './EmailEditor.module.css';
import { focusFields, focusWords } from './focusFields.ts';
import { Properties } from './Properties.tsx';
import { Checks, checksTab } from './SettingsPanel.tsx';
import { StructureTree } from './StructureTree.tsx';

/** The parts of the editor one at a time, without a canvas: there is no room for one. */
export function NarrowParts({ checks }: { checks: EmailChecks }) {
  const [tab, setTab] = useState('structure');
  const root = useRef<HTMLDivElement>(null);
  const openSettings = () => {
    setTab('settings');
    focusFields(root.current);
  };
  // Only for who presses a line: the focus in a field would bring up the keyboard of a phone.
  const showSettings = () => {
    setTab('settings');
    root.current?.focus();
  };
  return (
    <div ref={root} className={styles.narrow} tabIndex={-1}>
      <TabPanel tabs="email-parts" tab={tab} className={styles.scroll}>
        {tab === 'structure' && <StructureTree onOpen={openSettings} onPress={showSettings} />}
        {tab === 'blocks' && (
          <BlockPalette
            onAdded={(words) => {
              setTab('settings');
              (words ? focusWords : focusFields)(root.current);
            }}
          />
        )}
        {tab === 'settings' && <Properties />}
        {tab === 'checks' && <Checks checks={checks} onSettings={() => setTab('settings')} />}
      </TabPanel>
      <Tabs
        id="email-parts"
        label={t('Parts of the editor')}
        tabs={[
          { id: 'structure', label: t('Structure') },
          { id: 'blocks', label: t('Blocks') },
          { id: 'settings', label: t('Settings') },
          checksTab(checks),
        ]}
        value={tab}
        onChange={setTab}
        className={styles.foot}
      />
    </div>
  );
}
