import { useMemo, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useEmailDesk } from '../editor/EmailDesk.ts';
import styles from './AllSamples.module.css';
import { Sample } from './Sample.tsx';
import { useCompiledEmail } from './useCompiledEmail.ts';
import { useDifferences } from './useDifferences.ts';
import { armName, armOf } from './useReading.ts';

/** Where there are few people, so wide each at most. */
const widest = 443;

/** The email as every sample person gets it, side by side, with what each gets and the others may not. */
export function AllSamples() {
  const { stored, brand, utm, readers, onMoreReaders } = useEmailDesk();
  const { email, trouble, stale } = useCompiledEmail(stored, brand, utm);
  const { variants } = stored.document;
  const [wanted, showAs] = useState<string>();
  const asIf = variants?.find(({ id }) => id === wanted);
  const asIfId = asIf?.id;
  const shown = useMemo(
    () => readers.map((reader) => ({ reader, variant: asIfId ?? armOf(reader, variants ?? []) })),
    [readers, variants, asIfId],
  );
  const differences = useDifferences(stored, { brand, utm }, shown);
  return (
    <div
      className={styles.all}
      aria-busy={stale}
      // So that the keyboard can scroll it.
      tabIndex={0}
      role="region"
      aria-label={t('All samples')}
    >
      {trouble !== undefined && (
        <Banner tone="bad" live>
          {trouble}
        </Banner>
      )}
      {readers.length === 0 && <p>{t('There are no sample people yet to read it.')}</p>}
      {variants && readers.length > 0 && (
        <SelectField
          className={styles.variant}
          label={t('A/B test')}
          hint={asIf ? t('To look at only: people get one of them by chance.') : undefined}
          value={asIfId ?? ''}
          options={[
            { value: '', label: t('Everybody as they get it') },
            ...variants.map((arm) => ({
              value: arm.id,
              label: t('Everybody as if they got {name}', { name: armName(arm) }),
            })),
          ]}
          onChange={(id) => showAs(id === '' ? undefined : id)}
        />
      )}
      {trouble === undefined && (
        <ul className={styles.list} style={{ maxWidth: readers.length * widest }}>
          {shown.map(({ reader, variant }) => (
            <Sample
              key={reader.id}
              reader={reader}
              variant={variant}
              asIf={asIf && asIf.id !== reader.variant}
              email={email}
              differences={differences.get(reader.id) ?? []}
            />
          ))}
        </ul>
      )}
      {onMoreReaders && (
        <Button icon="plus" onClick={onMoreReaders}>
          {t('More sample people')}
        </Button>
      )}
    </div>
  );
}
