import { t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { ChecksPanel } from '../lint/ChecksPanel.tsx';
import { checkCount, type EmailChecks } from '../lint/useEmailChecks.ts';
import styles from './EmailEditor.module.css';
import { lineId } from './lineId.ts';
import { Properties } from './Properties.tsx';

export type SettingsTab = 'settings' | 'checks';

/** The settings of what is selected, and what is to be put right. */
export function SettingsPanel(props: {
  checks: EmailChecks;
  tab: SettingsTab;
  onTab: (tab: SettingsTab) => void;
}) {
  const { checks, tab, onTab } = props;
  return (
    <>
      <Tabs
        id="email-right"
        label={t('Settings and checks')}
        tabs={[{ id: 'settings', label: t('Settings') }, checksTab(checks)]}
        value={tab}
        onChange={(id) => onTab(id === 'checks' ? 'checks' : 'settings')}
        className={styles.tabs}
      />
      <TabPanel tabs="email-right" tab={tab} className={styles.scroll}>
        {tab === 'settings' ? (
          <Properties />
        ) : (
          <Checks checks={checks} onSettings={() => onTab('settings')} />
        )}
      </TabPanel>
    </>
  );
}

/** A tab that says how much is to be put right. */
export function checksTab(checks: EmailChecks) {
  const count = checkCount(checks);
  const isWrong = [...checks.written, ...checks.rendered].some(({ severity }) => severity === 'error');
  return {
    id: 'checks',
    label: t('Checks'),
    badge: count > 0 && <Badge tone={isWrong ? 'bad' : 'warn'}>{count}</Badge>,
  };
}

/** What is to be put right, with the ways to it. */
export function Checks({ checks, onSettings }: { checks: EmailChecks; onSettings: () => void }) {
  return (
    <div className={styles.checks}>
      <ChecksPanel
        checks={checks}
        onPart={onSettings}
        onLine={(line, variant) => {
          onSettings();
          // The field is there once the settings of the email are drawn.
          requestAnimationFrame(() => document.getElementById(lineId(line, variant))?.focus());
        }}
      />
    </div>
  );
}
