import { useState } from 'react';
import { sumOf, wholeWeight, type Arm } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { moved } from '../rules/ruleTree.ts';
import { Setting } from '../Setting.tsx';
import { useNeeded } from '../useNeeded.ts';
import type { FormProps } from './FormProps.ts';
import styles from './forms.module.css';
import { isEqual, shareEqually, withArm, withoutArm, withRest } from './shares.ts';
import { freshWayOut } from './waysOut.ts';
import { WayOutCard } from './WayOutCard.tsx';

/** The arms with their shares of the people. The last arm gets what the others leave, so that all get somewhere. */
export function SplitForm({ node, change, leave }: FormProps<'split'>) {
  const { arms = [] } = node.settings;
  const put = (next: readonly Arm[], typing?: string) => change({ arms: next }, typing);
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
            keepReason={arms.length <= 2 ? 'Two arms are needed' : undefined}
          >
            {index === arms.length - 1 && arms.length > 1 ? (
              <p className={styles.aside}>
                Gets the rest: <b>{arm.weight / 100} %</b>
              </p>
            ) : (
              <ShareField
                arm={arm}
                onChange={(weight) =>
                  put(withRest(arms.with(index, { ...arm, weight })), `arms/${arm.id}/weight`)
                }
                onBlur={leave}
              />
            )}
            <CheckField
              label="Holdout, to compare with"
              hint={arm.holdout ? 'Reports show it as such. Nothing else changes.' : undefined}
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
            Another arm
          </LinkButton>
          {arms.length > 1 && !isEqual(arms) && (
            <LinkButton icon="shuffle" onClick={() => put(shareEqually(arms))}>
              Share equally
            </LinkButton>
          )}
          {!tooMuch && arms.length > 1 && sumOf(arms) !== wholeWeight && (
            <LinkButton onClick={() => put(withRest(arms))}>Give the rest to the last arm</LinkButton>
          )}
        </div>
      </Setting>
      <p className={styles.aside}>
        Chance decides, and always the same for the same person, also when they come again.
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
  return `Arm ${arms.length + 1}`;
}

/** A share in per cent, with two decimals at most; what is no share is refused with a word. */
function ShareField(props: { arm: Arm; onChange: (weight: number) => void; onBlur: () => void }) {
  const { arm, onChange, onBlur } = props;
  const [refused, setRefused] = useState(false);
  const field = useNeeded({
    value: arm.weight / 100,
    onChange: (share: number) => {
      const weight = Math.round(share * 100);
      const fits = weight >= 0 && weight <= wholeWeight;
      setRefused(!fits);
      if (fits) onChange(weight);
    },
    onBlur: () => {
      setRefused(false);
      onBlur();
    },
  });
  return (
    <NumberField
      label="Share"
      unit="%"
      error={refused ? 'A share is from 0 to 100 %.' : undefined}
      min={0}
      max={100}
      {...field}
    />
  );
}
