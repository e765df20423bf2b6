import { withoutStep, type Expectation } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { LengthField } from '../person/LengthField.tsx';
import { IdChips } from './IdChips.tsx';
import type { TestNames } from './useTestNames.ts';

/** What can be expected of one time that somebody enters. */
export type ExpectationPart = 'path' | 'emails' | 'noEmails' | 'outcome' | 'by';

/** How a path says that any steps may come. */
export const anySteps = '…';

/** One part of an expectation, to be changed in place. */
export function PartEditor(props: {
  part: ExpectationPart;
  label: string;
  expectation: Expectation;
  names: TestNames;
  /** Ways to end that can be chosen from. */
  outcomes: readonly string[];
  /** Changes with one `merge` key are one step. */
  onChange: (next: Expectation, merge?: string) => void;
}) {
  const { part, label, expectation, names, outcomes, onChange } = props;
  const { outcome, by, path = [] } = expectation;
  switch (part) {
    case 'outcome':
      return (
        <SelectField
          label={label}
          labelHidden
          size="sm"
          value={outcome}
          options={[...new Set([...outcomes, ...(outcome === undefined ? [] : [outcome])])].map((code) => ({
            value: code,
            label: names.outcome(code),
          }))}
          onChange={(next) => onChange({ ...expectation, outcome: next })}
        />
      );
    case 'by':
      return (
        <LengthField
          label={label}
          value={by}
          onChange={(next) => onChange({ ...expectation, by: next }, 'by')}
        />
      );
    case 'path':
      return (
        <IdChips
          label={label}
          ids={path}
          nameOf={(id) => (id === anySteps ? t('any steps') : names.step(id))}
          joined="arrow"
          choices={[anySteps, ...names.steps]}
          addLabel={t('Add a step')}
          onAdd={(id) => onChange({ ...expectation, path: [...path, id] })}
          onRemove={(index) =>
            onChange({
              ...expectation,
              path: path[index] === anySteps ? path.toSpliced(index, 1) : withoutStep(path, index),
            })
          }
        />
      );
    case 'emails':
    case 'noEmails': {
      const ids = expectation[part] ?? [];
      return (
        <IdChips
          label={label}
          ids={ids}
          nameOf={names.email}
          none={t('no email')}
          choices={part === 'emails' ? names.emails : names.emails.filter((id) => !ids.includes(id))}
          addLabel={t('Add an email')}
          onAdd={(id) => onChange({ ...expectation, [part]: [...ids, id] })}
          onRemove={(index) => onChange({ ...expectation, [part]: ids.toSpliced(index, 1) })}
        />
      );
    }
  }
}
