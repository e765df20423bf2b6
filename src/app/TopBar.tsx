import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from './Logo.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NameField } from './NameField.tsx';
import { ProblemsButton } from './ProblemsButton.tsx';
import { journeysHref } from './route.ts';
import { SaveState } from './SaveState.tsx';
import { StagePill } from './StagePill.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './TopBar.module.css';
import { TravelButtons } from './TravelButtons.tsx';

/** The bar on top of the editor: where we are, whether it is saved, what is wrong with it, and where it goes from here. */
export function TopBar(props: {
  narrow: boolean;
  simulating: boolean;
  onSimulate: (open: boolean) => void;
  onPublish: () => void;
}) {
  const { narrow, simulating, onSimulate, onPublish } = props;
  return (
    <header className={styles.bar} data-region="Top bar">
      <a href={journeysHref} className={styles.logo} aria-label="Wend: all journeys">
        <Logo />
      </a>
      {!narrow && (
        <>
          <a href={journeysHref} className={styles.crumb}>
            Journeys
          </a>
          <Icon name="chevron-right" size={12} className={styles.chevron} />
        </>
      )}
      <NameField />
      {!narrow && <StagePill />}
      <SaveState brief={narrow} />
      <span className={styles.grow} />
      <ProblemsButton brief={narrow} />
      {narrow ? (
        <MoreMenu onPublish={onPublish} />
      ) : (
        <>
          <span className={styles.line} />
          <TravelButtons />
          <span className={styles.line} />
          <ThemeMenu />
          <Button
            icon="play"
            aria-pressed={simulating}
            onClick={() => onSimulate(!simulating)}
            className={styles.simulate}
          >
            Simulate
          </Button>
          <Button variant="primary" onClick={onPublish}>
            Publish…
          </Button>
        </>
      )}
    </header>
  );
}
