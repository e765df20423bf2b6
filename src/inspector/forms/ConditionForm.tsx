import { outletsOf } from '../../core/index.ts';
import { requestFocus } from '../../session/Focus.ts';
import { t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { RuleBuilder } from '../rules/RuleBuilder.tsx';
import { moved } from '../rules/ruleTree.ts';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import { freshWayOut } from './waysOut.ts';
import { WayOutCard } from './WayOutCard.tsx';
import styles from './forms.module.css';

/** The branches in their order, each with its rule; the first whose rule holds is taken. */
export function ConditionForm({ node, change, leave }: FormProps<'condition'>) {
  const { branches = [] } = node.settings;
  const otherwise = outletsOf(node).at(-1)?.label;
  return (
    <>
      {branches.map((branch, index) => (
        <Setting key={branch.id} at={`branches/${branch.id}`}>
          <WayOutCard
            label={branch.label}
            onLabel={(label) =>
              change({ branches: branches.with(index, { ...branch, label }) }, `branches/${branch.id}/label`)
            }
            onBlur={leave}
            position={index}
            count={branches.length}
            move={(to) => change({ branches: moved(branches, index, to) })}
            remove={() => {
              change({ branches: branches.toSpliced(index, 1) });
              // The menu goes away with its branch.
              const heir = branches[index + 1] ?? branches[index - 1];
              requestFocus({ node: node.id, setting: heir ? `branches/${heir.id}` : 'branches' });
            }}
            keepReason={branches.length === 1 ? t('One branch is needed') : undefined}
          >
            <RuleBuilder
              label={
                branch.label === ''
                  ? t('Rule of this branch')
                  : t('Rule of {branch}', { branch: branch.label })
              }
              scope="run"
              value={branch.when}
              onChange={(when, typing) =>
                change(
                  { branches: branches.with(index, { ...branch, when }) },
                  typing && `branches/${branch.id}/${typing}`,
                )
              }
              onBlur={leave}
            />
          </WayOutCard>
        </Setting>
      ))}
      <Setting at="branches">
        <LinkButton
          icon="plus"
          onClick={() => {
            const id = freshWayOut(
              'branch',
              branches.map((each) => each.id),
            );
            change({
              branches: [
                ...branches,
                { id, label: t('Branch {number}', { number: branches.length + 1 }), when: { all: [] } },
              ],
            });
            requestFocus({ node: node.id, setting: `branches/${id}` });
          }}
        >
          {t('Another branch')}
        </LinkButton>
      </Setting>
      <p className={styles.aside}>
        {sentence('The first branch whose rule holds is taken. Everybody else goes by {way}.', {
          way: <b>{otherwise}</b>,
        })}
      </p>
    </>
  );
}
