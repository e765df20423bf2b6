import { differenceWords, turnWords, type Difference, type Expectation } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { anySteps, PartEditor, type ExpectationPart } from './PartEditor.tsx';
import styles from './testing.module.css';
import type { TestNames } from './useTestNames.ts';

const labels: Readonly<Record<ExpectationPart, string>> = {
  outcome: t('Ends'),
  by: t('Ends within'),
  path: t('Goes by'),
  emails: t('Gets exactly'),
  noEmails: t('Never gets'),
};
const members: readonly ExpectationPart[] = ['outcome', 'by', 'path', 'emails', 'noEmails'];

/** What is expected of one time that somebody enters: each part can be changed and taken away, and says what was found instead. */
export function ExpectationForm(props: {
  legend: string;
  expectation: Expectation;
  /** Those of this expectation. */
  differences: readonly Difference[];
  /** What is done now, to begin a new part with; undefined where nobody knows. */
  taken: Expectation | undefined;
  names: TestNames;
  zone: string | undefined;
  /** Ways to end that can be chosen from. */
  outcomes: readonly string[];
  /** Changes with one `merge` key are one step. */
  onChange: (next: Expectation, merge?: string) => void;
  onRemove: () => void;
}) {
  const { legend, expectation, differences, taken, names, zone, outcomes, onChange, onRemove } = props;
  const present = members.filter((member) => expectation[member] !== undefined);
  const absent = members.filter((member) => expectation[member] === undefined);
  const without = (member: ExpectationPart) => {
    const { [member]: _gone, ...rest } = expectation;
    onChange(rest);
  };
  const whole = differences.find(({ about }) => about === 'entry' || about === 'end');
  return (
    <fieldset className={styles.expectation}>
      <legend className={styles.unseen}>{legend}</legend>
      <div className={styles.expectationHead}>
        <h4 aria-hidden>{legend}</h4>
        {absent.length > 0 && (
          <MenuButton
            label={t('Expect more: {what}', { what: legend })}
            variant="quiet"
            size="sm"
            icon="plus"
            groups={[
              {
                id: 'more',
                items: absent.map((member) => ({
                  id: member,
                  label: labels[member],
                  onSelect: () => onChange({ ...expectation, ...begun(member, taken) }),
                })),
              },
            ]}
          />
        )}
        <IconButton
          icon="trash"
          size="sm"
          label={t('Remove this expectation: {what}', { what: legend })}
          onClick={onRemove}
        />
      </div>
      {whole && <Found difference={whole} names={names} zone={zone} both />}
      {present.length === 0 && <p className={styles.quiet}>{t('That they enter')}</p>}
      {present.map((member) => {
        const difference = differences.find(({ about }) => about === member);
        return (
          <div key={member} className={styles.part} data-differs={difference !== undefined || undefined}>
            <span className={styles.partName}>{labels[member]}</span>
            <div className={styles.partValue}>
              <PartEditor
                part={member}
                label={labels[member]}
                expectation={expectation}
                names={names}
                outcomes={outcomes}
                onChange={onChange}
              />
              {difference && (
                <Found difference={difference} names={names} zone={zone} both={member === 'by'} />
              )}
            </div>
            <IconButton
              icon="cross"
              size="sm"
              label={t('{what}: expect nothing of it', { what: labels[member] })}
              onClick={() => without(member)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function begun(member: ExpectationPart, taken: Expectation | undefined): Partial<Expectation> {
  const value = taken?.[member];
  if (value !== undefined) return { [member]: value };
  const blank: Record<ExpectationPart, Partial<Expectation>> = {
    path: { path: [anySteps] },
    emails: { emails: [] },
    noEmails: { noEmails: [] },
    outcome: { outcome: 'completed' },
    by: { by: 'P30D' },
  };
  return blank[member];
}

/** What was found instead; with `both` also what was expected. */
function Found(props: {
  difference: Difference;
  names: TestNames;
  zone: string | undefined;
  both?: boolean;
}) {
  const { difference, names, zone, both = false } = props;
  const { expected, found } = differenceWords(difference, names.at(zone));
  const turn = turnWords(difference, names.at(zone));
  return (
    <p className={styles.found}>
      <Icon name="cross" size={12} label={t('Differs')} />
      <span>
        {turn}
        <span className={turn === undefined ? undefined : styles.whole}>
          {both
            ? t('Expected {expected}, found {found}', { expected, found })
            : t('Found: {found}', { found })}
        </span>
      </span>
    </p>
  );
}
