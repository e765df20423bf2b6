import { createPortal } from 'react-dom';
import { Tile } from '../ui/Tile.tsx';
import { carriedElementId, landingWords } from './carryStep.ts';
import { useDesk, useView } from './desk.ts';
import { hueOf, iconOf } from './families.ts';
import styles from './Carried.module.css';

/** The step that is being carried from the palette, at the pointer. */
export function Carried() {
  const desk = useDesk();
  const kind = useView((view) => view.carried);
  const landing = useView((view) => view.landing);
  if (kind === undefined) return null;
  return createPortal(
    <div id={carriedElementId} className={styles.carried} aria-hidden>
      <div className={styles.card} data-landing={landing !== undefined || undefined}>
        <Tile icon={iconOf(kind)} hue={hueOf(kind)} />
        {landingWords(desk, kind, landing)}
      </div>
    </div>,
    document.body,
  );
}
