import type { CSSProperties } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useSessionState } from '../session/useSession.ts';
import { changeViewState, useViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { Splitter } from '../ui/Splitter.tsx';
import styles from './Editor.module.css';
import { LeftPanel } from './LeftPanel.tsx';
import { Room } from './Room.tsx';
import { Simulator } from './Simulator.tsx';
import { useFoot } from './useFoot.ts';
import { useWindowHeight } from './useNarrow.ts';

const inspectorWidths = { min: 280, max: 560, initial: 324 };
const dockHeights = { min: 160, initial: 216 };
/** What must stay of the canvas, in px, however high the dock is drawn. */
const leastCanvas = 200;

/** The rooms side by side, with lines between them that can be moved. */
export function EditorPanels({ onCloseSimulator }: { onCloseSimulator: () => void }) {
  const id = useSessionState(({ draft }) => draft.document.id);
  // One by one: the place in the view changes with every move of the canvas.
  const inspectorWidth = useViewState(id, (view) => view.inspectorWidth);
  const wantedHeight = useViewState(id, (view) => view.dockHeight);
  const dockOpen = useViewState(id, (view) => view.dockOpen);
  const most = Math.max(dockHeights.min, useWindowHeight() - 48 - leastCanvas);
  const dockHeight = Math.min(wantedHeight, most);
  useFoot(dockOpen ? dockHeight : 0);
  // Custom properties are not among the properties that React's type knows.
  const sizes = { '--inspector': `${inspectorWidth}px`, '--dock': `${dockHeight}px` } as CSSProperties;
  return (
    <main className={styles.panels} style={sizes}>
      <div className={styles.middle}>
        <div className={styles.palette} data-region="Steps">
          <LeftPanel />
        </div>
        <div className={styles.canvas} data-region="Canvas">
          <Room name={t('The canvas')}>
            <Canvas className={styles.fill} />
          </Room>
        </div>
        <Splitter
          label={t('Width of the settings')}
          grows="left"
          value={inspectorWidth}
          {...inspectorWidths}
          controls="inspector"
          onChange={(width) => changeViewState(id, { inspectorWidth: width })}
        />
        <div className={styles.inspector} id="inspector" data-region="Settings">
          <Room name={t('The settings')}>
            <Inspector />
          </Room>
        </div>
      </div>
      {dockOpen && (
        <>
          <Splitter
            label={t('Height of the simulator')}
            grows="up"
            value={dockHeight}
            {...dockHeights}
            max={most}
            controls="simulator"
            onChange={(height) => changeViewState(id, { dockHeight: height })}
          />
          <div className={styles.dock} id="simulator" data-region="Simulator">
            <Simulator onClose={onCloseSimulator} />
          </div>
        </>
      )}
    </main>
  );
}
