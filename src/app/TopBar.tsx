import { journeysHref } from '../library/addresses.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { useKeysOf } from '../ui/commands.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { EditorPanel } from './commands/EditorWays.ts';
import { Logo } from './Logo.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NameField } from './NameField.tsx';
import { ProblemsButton } from './ProblemsButton.tsx';
import { SaveState } from './SaveState.tsx';
import { StagePill } from './StagePill.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './TopBar.module.css';
import { TestsButton } from './TestsButton.tsx';
import { TravelButtons } from './TravelButtons.tsx';

/** The bar on top of the editor: where we are, whether it is saved, what is wrong with it, and where it goes from here. */
export function TopBar(props: {
  narrow: boolean;
  simulating: boolean;
  onSimulate: (open: boolean) => void;
  /** What is open over the editor. */
  panel: EditorPanel | undefined;
  onPanel: (panel: EditorPanel | undefined) => void;
}) {
  const { narrow, simulating, onSimulate, panel, onPanel } = props;
  const archived = useSessionState(({ draft }) => draft.document.archived);
  const searchKeys = useKeysOf('go.anywhere');
  const sheetKeys = useKeysOf('help.keys');
  return (
    <header className={styles.bar} data-region="Top bar">
      <a href={journeysHref} className={styles.logo} aria-label={t('Wend: all journeys')}>
        <Logo />
      </a>
      {!narrow && (
        <>
          <a href={journeysHref} className={styles.crumb}>
            {t('Journeys')}
          </a>
          <Icon name="chevron-right" size={12} className={styles.chevron} />
        </>
      )}
      <NameField />
      {!narrow && <StagePill />}
      <SaveState brief={narrow} />
      <span className={styles.grow} />
      <TestsButton brief={narrow} />
      <ProblemsButton brief={narrow} />
      {narrow ? (
        <MoreMenu />
      ) : (
        <>
          <span className={styles.line} />
          <TravelButtons
            showsHistory={panel === 'history'}
            onHistory={(open) => onPanel(open ? 'history' : undefined)}
          />
          <span className={styles.line} />
          <IconButton
            icon="search"
            label={t('Find anything')}
            shortcut={searchKeys}
            onClick={() => onPanel('palette')}
          />
          <IconButton
            icon="keyboard"
            label={t('All keys')}
            shortcut={sheetKeys}
            onClick={() => onPanel('keys')}
          />
          <ThemeMenu />
          <Button
            icon="play"
            aria-pressed={simulating}
            onClick={() => onSimulate(!simulating)}
            className={styles.simulate}
          >
            {t('Simulate')}
          </Button>
          <Button
            variant="primary"
            disabledReason={archived ? t('This journey is archived. Bring it back first.') : undefined}
            onClick={() => onPanel('publish')}
          >
            {t('Publish…')}
          </Button>
        </>
      )}
    </header>
  );
}
