import type { EmailVariant } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SwitchField } from '../../ui/CheckField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { most } from '../edits/Edited.ts';
import { freeIds } from '../edits/parts.ts';
import { addVariant, changeVariant, removeVariant, weighVariant } from '../edits/variants.ts';
import { MergeTextField } from '../MergeTextField.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import { BoundedNumber } from './fields/BoundedNumber.tsx';
import { lineId } from './lineId.ts';
import styles from './VariantList.module.css';

const letters = ['A', 'B', 'C', 'D', 'E'] as const;

/** The arms of an A/B test: who gets how many, and what each has of its own. */
export function VariantList() {
  const { stored, editEmail } = useEmailDesk();
  const { variants = [] } = stored.document;
  const add = () =>
    editEmail(variants.length === 0 ? t('Start an A/B test') : t('Add a variant'), (document) => {
      const free = freeIds(document);
      const used = new Set(variants.map(({ label }) => label));
      const [first = 'A', second = 'B'] = letters.filter((letter) => !used.has(letter));
      return addVariant(document, [
        { id: free(first.toLowerCase()), label: first },
        { id: free(second.toLowerCase()), label: second },
      ]);
    });
  return (
    <div className={styles.list}>
      {variants.length === 0 && (
        <p>{t('Send different subjects or contents to people by chance, and see which one does better.')}</p>
      )}
      {variants.map((variant) => (
        <VariantCard key={variant.id} variant={variant} />
      ))}
      {variants.length < most.variants && (
        <Button size="sm" icon="plus" onClick={add}>
          {variants.length === 0 ? t('Start an A/B test') : t('Add a variant')}
        </Button>
      )}
    </div>
  );
}

function VariantCard({ variant }: { variant: EmailVariant }) {
  const { stored, paths, editEmail, endTyping, showVariant, variant: shown } = useEmailDesk();
  const { id, label, weight } = variant;
  const name = label || id;
  const change = (what: string, patch: Parameters<typeof changeVariant>[2], key?: string) =>
    editEmail(what, (document) => changeVariant(document, id, patch), { key: key && `${id}/${key}` });
  return (
    <fieldset className={styles.card}>
      <legend className={styles.legend}>{t('Variant {name}', { name })}</legend>
      <FieldRow columns="minmax(0, 1fr) 96px auto">
        <TextField
          label={t('Name')}
          value={label}
          maxLength={100}
          onChange={(text) => change(t('Rename a variant'), { label: text }, 'label')}
          onBlur={endTyping}
        />
        <BoundedNumber
          label={t('Share')}
          unit="%"
          min={0}
          max={100}
          step={5}
          value={weight / 100}
          onChange={(share) =>
            editEmail(t('Change the shares'), (document) => weighVariant(document, id, share * 100), {
              key: 'weights',
            })
          }
          onBlur={endTyping}
        />
        <IconButton
          icon="trash"
          label={t('Remove variant {name}', { name })}
          className={styles.remove}
          onClick={() => editEmail(t('Remove a variant'), (document) => removeVariant(document, id))}
        />
      </FieldRow>
      <SwitchField
        label={t('Own subject')}
        checked={variant.subject !== undefined}
        onChange={(own) =>
          change(t('Change a variant'), { subject: own ? stored.document.subject : undefined })
        }
      />
      {variant.subject !== undefined && (
        <MergeTextField
          id={lineId('subject', id)}
          label={t('Subject of {name}', { name })}
          value={variant.subject}
          paths={paths}
          onChange={(subject) => change(t('Change the subject'), { subject }, 'subject')}
          onBlur={endTyping}
        />
      )}
      <SwitchField
        label={t('Own preview text')}
        checked={variant.preheader !== undefined}
        onChange={(own) =>
          change(t('Change a variant'), { preheader: own ? stored.document.preheader : undefined })
        }
      />
      {variant.preheader !== undefined && (
        <MergeTextField
          id={lineId('preheader', id)}
          label={t('Preview text of {name}', { name })}
          value={variant.preheader}
          paths={paths}
          onChange={(preheader) => change(t('Change the preview text'), { preheader }, 'preheader')}
          onBlur={endTyping}
        />
      )}
      <SwitchField
        label={t('Own content')}
        hint={t('It begins as a copy of the email’s.')}
        checked={variant.sections !== undefined}
        onChange={(own) => {
          change(t('Change a variant'), { sections: own ? stored.document.sections : undefined });
          showVariant(own ? id : undefined);
        }}
      />
      {variant.sections !== undefined && shown !== id && (
        <LinkButton icon="arrow-right" onClick={() => showVariant(id)}>
          {t('Edit the content of {name}', { name })}
        </LinkButton>
      )}
    </fieldset>
  );
}
