import { useState } from 'react';
import { sumOf, wholeWeight, type Arm } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { t } from '../../texts/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { moved } from '../rules/ruleTree.ts';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import styles from './forms.module.css';
import { ShareFields } from './ShareFields.tsx';
import {
  canMove,
  isAlike,
  mostOf,
  shareEqually,
  withArm,
  withoutArm,
  withRest,
  type Locks,
} from '../../core/kinds/shares.ts';
import { useMovedShares } from './useMovedShares.ts';
import { freshWayOut } from './waysOut.ts';
import { WayOutCard } from './WayOutCard.tsx';

/** The arms with their shares of the people, which make a whole: what one gains the others give, unless it is locked. */
export function SplitForm({ node, change, leave }: FormProps<'split'>) {
  const { arms = [] } = node.settings;
  const put = (next: readonly Arm[], typing?: string) => change({ arms: next }, typing);
  const [locks, setLocks] = useState<Locks>(new Set());
  const { begin, end, moveShare } = useMovedShares(arms, locks);
  const tooMuch = sumOf(arms.slice(0, -1)) > wholeWeight;
  return (
    <>
      {arms.map((arm, index) => (
        <Setting key={arm.id} at={`arms/${arm.id}`}>
          <WayOutCard
            label={arm.label}
            onLabel={(label) => put(arms.with(index, { ...arm, label }), `arms/${arm.id}/label`)}
            onBlur={leave}
            position={index}
            count={arms.length}
            move={(to) => put(moved(arms, index, to))}
            remove={() => {
              put(withoutArm(arms, index));
              // The menu goes away with its arm.
              const heir = arms[index + 1] ?? arms[index - 1];
              requestFocus({ node: node.id, setting: heir ? `arms/${heir.id}` : 'arms' });
            }}
            keepReason={arms.length <= 2 ? t('Two arms are needed') : undefined}
          >
            <ShareFields
              name={arm.label || t('arm {number}', { number: index + 1 })}
              weight={arm.weight}
              most={mostOf(arms, index, locks)}
              locked={locks.has(arm.id)}
              fixedReason={
                locks.has(arm.id)
                  ? t('It is locked')
                  : canMove(arms, index, locks)
                    ? undefined
                    : t('All the other arms are locked')
              }
              onChange={(weight) => put(moveShare(index, weight), 'shares')}
              onLock={(on) =>
                setLocks(new Set([...locks].filter((id) => id !== arm.id).concat(on ? arm.id : [])))
              }
              onBegin={() => begin()}
              onEnd={() => {
                end();
                leave();
              }}
            />
            <CheckField
              label={t('Holdout, to compare with')}
              hint={arm.holdout ? t('Reports show it as such. Nothing else changes.') : undefined}
              checked={arm.holdout ?? false}
              onChange={(on) => put(arms.with(index, { ...arm, holdout: on || undefined }))}
            />
          </WayOutCard>
        </Setting>
      ))}
      <Setting at="arms">
        <div className={styles.links}>
          <LinkButton
            icon="plus"
            onClick={() => {
              const ids = arms.map(({ id }) => id);
              const id = freshWayOut('arm', ids);
              put(withArm(arms, { id, label: freshLetter(arms), weight: 0 }));
              requestFocus({ node: node.id, setting: `arms/${id}` });
            }}
          >
            {t('Another arm')}
          </LinkButton>
          {arms.length > 1 && !isAlike(arms, shareEqually(arms, locks)) && (
            <LinkButton icon="shuffle" onClick={() => put(shareEqually(arms, locks))}>
              {t('Share equally')}
            </LinkButton>
          )}
          {!tooMuch && arms.length > 1 && sumOf(arms) !== wholeWeight && (
            <LinkButton onClick={() => put(withRest(arms))}>{t('Give the rest to the last arm')}</LinkButton>
          )}
        </div>
      </Setting>
      <p className={styles.aside}>
        {t(
          'Moving one share moves the others; a lock keeps one as it is. Arrow keys move it by 1 %, with Shift by 0.1 %.',
        )}
      </p>
      <p className={styles.aside}>
        {t('Chance decides, and always the same for the same person, also when they come again.')}
      </p>
    </>
  );
}

/** “C” after A and B; a letter that is taken is passed over. */
function freshLetter(arms: readonly Arm[]): string {
  const taken = new Set(arms.map(({ label }) => label));
  for (let place = arms.length; place < 26; place++) {
    const letter = String.fromCharCode(65 + place);
    if (!taken.has(letter)) return letter;
  }
  return t('Arm {number}', { number: arms.length + 1 });
}
