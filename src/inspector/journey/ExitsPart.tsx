import type { ExitRule } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { newId } from '../../session/newId.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ExitCard } from './ExitCard.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';
import styles from './Part.module.css';

/** What takes people out of the journey at once, wherever they are in it. */
export function ExitsPart({ journey: { exits }, change, leave }: PartProps) {
  const add = () => {
    const exit: ExitRule = { id: newId(), when: { event: '' }, reason: '' };
    change({ exits: [...exits, exit] });
    requestFocus({ setting: `exits/${exit.id}` });
  };
  return (
    <Part
      at="exits"
      title={t('Leaving early')}
      teaches={
        exits.length === 0
          ? t('Nothing takes people out before they have come to an end.')
          : t('People leave at once, wherever they are, even in the middle of a wait.')
      }
      summary={
        exits.length === 0 ? t('Nobody') : exits.map(({ reason }) => reason || t('no reason yet')).join(', ')
      }
      isUsed={exits.length > 0}
    >
      {exits.map((exit, index) => (
        <ExitCard
          key={exit.id}
          exit={exit}
          position={index}
          change={(next, typing) =>
            change({ exits: exits.with(index, next) }, typing && `exits/${exit.id}/${typing}`)
          }
          leave={leave}
          remove={() => {
            change({ exits: exits.toSpliced(index, 1) });
            const heir = exits[index + 1] ?? exits[index - 1];
            // The button goes away with its exit.
            requestFocus({ setting: heir ? `exits/${heir.id}` : 'exits' });
          }}
        />
      ))}
      <div className={styles.end}>
        <Button icon="plus" size="sm" onClick={add}>
          {t('Add a way to leave')}
        </Button>
      </div>
    </Part>
  );
}
