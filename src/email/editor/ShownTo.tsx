import { useState } from 'react';
import {
  canonicalJson,
  ruleIsComplete,
  type EmailBlock,
  type EmailSection,
  type Rule,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { changePart } from '../edits/settings.ts';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './Properties.module.css';

/** Who gets a part of the email: everybody, or whoever a rule holds for. */
export function ShownTo({ part, name }: { part: EmailBlock | EmailSection; name: string }) {
  const { edit, endTyping, renderRule } = useEmailDesk();
  // A rule that is half said cannot be in an email: it waits here until it is finished.
  const [draft, setDraft] = useState<{ rule: Rule; of: Rule | undefined }>();
  const pending = draft && sameRule(draft.of, part.showIf) ? draft.rule : undefined;
  const rule = pending ?? part.showIf;
  const put = (showIf: Rule | undefined) =>
    edit(
      t('Change who sees {what}', { what: name }),
      (document) => changePart(document, part.id, { showIf }),
      {
        key: `${part.id}/showIf`,
      },
    );
  const change = (next: Rule | undefined) => {
    if (next !== undefined && !ruleIsComplete(next)) setDraft({ rule: next, of: part.showIf });
    else {
      setDraft(undefined);
      put(next);
    }
  };
  return (
    <Section title={t('Shown to')}>
      <SegmentedField
        label={t('Shown to')}
        labelHidden
        value={rule === undefined ? 'all' : 'some'}
        onChange={(who) => {
          if (who === 'some') setDraft({ rule: { all: [] }, of: part.showIf });
          else change(undefined);
        }}
        options={[
          { value: 'all', label: t('Everybody') },
          { value: 'some', label: t('People who match') },
        ]}
      />
      {rule !== undefined && (
        <div
          className={styles.rule}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) endTyping();
          }}
        >
          {renderRule({ rule, label: t('Who sees {what}', { what: name }), onChange: change })}
          {pending !== undefined && (
            <p className={styles.pending}>
              {part.showIf === undefined
                ? t('Everybody sees it until the rule is finished.')
                : t('The last finished rule counts until this one is finished.')}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

const sameRule = (a: Rule | undefined, b: Rule | undefined): boolean => canonicalJson(a) === canonicalJson(b);
