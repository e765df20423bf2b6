import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { BlockPalette } from './BlockPalette.tsx';
import styles from './EmailEditor.module.css';
import { StructureTree } from './StructureTree.tsx';

/** What can be put in, and what is there. */
export function LeftPanel({ onOpenSettings }: { onOpenSettings: () => void }) {
  const [tab, setTab] = useState('blocks');
  return (
    <div className={styles.left}>
      <Tabs
        id="email-left"
        label={t('Blocks and structure')}
        tabs={[
          { id: 'blocks', label: t('Blocks') },
          { id: 'structure', label: t('Structure') },
        ]}
        value={tab}
        onChange={setTab}
        className={styles.tabs}
      />
      <TabPanel tabs="email-left" tab={tab} className={styles.scroll}>
        {tab === 'blocks' ? <BlockPalette /> : <StructureTree onOpen={onOpenSettings} />}
      </TabPanel>
    </div>
  );
}
