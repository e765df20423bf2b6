import { Fragment, useRef, type ReactNode } from 'react';
import { limits } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Change } from '../Change.ts';
import { useListKeys } from '../useListKeys.ts';
import { AddPart } from './AddPart.tsx';
import type { LeafForm } from './LeafForm.ts';
import { LeafCard } from './LeafCard.tsx';
import { PartMenu } from './PartMenu.tsx';
import { depthOf, groupOf, leafOf, moved, viewOf, type GroupMode, type Tree } from './ruleTree.ts';
import styles from './RuleTree.module.css';

const modes: readonly { value: GroupMode; label: string }[] = [
  { value: 'all', label: t('All of these hold') },
  { value: 'any', label: t('At least one of these holds') },
  { value: 'notAll', label: t('Not all of these hold') },
  { value: 'none', label: t('None of these holds') },
];

/** A group of questions and further groups, to any depth. Typed keystrokes are named by the way to their part. */
export function RuleTree<Leaf extends object>(props: {
  tree: Tree<Leaf>;
  onChange: Change<Tree<Leaf>>;
  onBlur: () => void;
  leaves: LeafForm<Leaf>;
  /** What the group is called to a screen reader. */
  label: string;
  /** How deep it lies in the whole rule; the outermost is 1. */
  depth?: number | undefined;
  /** What can be done with the group as a part of another. */
  menu?: ReactNode;
  /** It was just added: the first field of its first part takes the focus. */
  startsFresh?: boolean | undefined;
}) {
  const { tree, onChange, onBlur, leaves, label, depth = 1, menu, startsFresh } = props;
  const view = viewOf(tree);
  const { group, parts } = 'group' in view ? view : { group: 'all' as const, parts: [tree] };
  const keys = useListKeys(parts.length, startsFresh);
  const foot = useRef<HTMLDivElement>(null);
  const put = (next: readonly Tree<Leaf>[], typing?: string) => onChange(groupOf(group, next), typing);

  const act = (index: number, part: Tree<Leaf>) => ({
    position: index,
    count: parts.length,
    move: (to: number) => {
      keys.moved(index, to);
      put(moved(parts, index, to));
    },
    remove: () => {
      // The part's own menu goes away with it.
      foot.current?.querySelector('button')?.focus();
      keys.removed(index);
      put(parts.toSpliced(index, 1));
    },
    wrap: () => put(parts.with(index, groupOf(group === 'any' || group === 'none' ? 'all' : 'any', [part]))),
    // A group around a part adds up to two levels: itself, and a “not”.
    wrapRefusal:
      depth + depthOf(part) + 2 > limits.ruleDepth.max
        ? t('A rule is nested {depth} deep at most', { depth: limits.ruleDepth.max })
        : undefined,
  });
  const isNested = menu !== undefined;
  const showsMode = isNested || parts.length > 1 || (group !== 'all' && group !== 'any');
  return (
    <div role="group" aria-label={label} className={styles.group} data-nested={isNested || undefined}>
      {showsMode && (
        <div className={styles.head}>
          <SelectField
            label={t('How these combine')}
            labelHidden
            size="sm"
            className={styles.mode}
            value={group}
            options={modes}
            onChange={(mode) => onChange(groupOf(mode, parts))}
          />
          {menu}
        </div>
      )}
      {parts.map((part, index) => {
        const shown = viewOf(part);
        const actions = act(index, part);
        return (
          <Fragment key={keys.keys[index]}>
            {index > 0 && (
              <span className={styles.joint}>
                {group === 'any' || group === 'none'
                  ? t('or', { context: 'between conditions' })
                  : t('and', { context: 'between conditions' })}
              </span>
            )}
            {'leaf' in shown ? (
              <LeafCard
                leaf={shown.leaf}
                negated={shown.negated}
                leaves={leaves}
                isFresh={keys.keys[index] === keys.fresh}
                onChange={(leaf, typing) =>
                  put(
                    parts.with(index, leafOf(leaf, shown.negated)),
                    typing === undefined ? undefined : `${index}/${typing}`,
                  )
                }
                onBlur={onBlur}
                menu={
                  <PartMenu
                    {...actions}
                    what="condition"
                    turn={() => put(parts.with(index, leafOf(shown.leaf, !shown.negated)))}
                    negated={shown.negated}
                  />
                }
              />
            ) : (
              <RuleTree
                tree={part}
                leaves={leaves}
                label={t('Group {number}', { number: index + 1 })}
                depth={depth + (shown.group === 'notAll' || shown.group === 'none' ? 2 : 1)}
                onChange={(next, typing) =>
                  put(parts.with(index, next), typing === undefined ? undefined : `${index}/${typing}`)
                }
                onBlur={onBlur}
                menu={
                  <PartMenu
                    {...actions}
                    what="group"
                    dissolve={() =>
                      put([...parts.slice(0, index), ...shown.parts, ...parts.slice(index + 1)])
                    }
                  />
                }
              />
            )}
          </Fragment>
        );
      })}
      <div ref={foot}>
        <AddPart
          leaves={leaves}
          onAdd={(leaf) => {
            keys.added();
            put([...parts, leaf]);
          }}
        />
      </div>
    </div>
  );
}
