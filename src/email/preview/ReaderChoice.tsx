import { t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { armName, armOf, type Reading } from './useReading.ts';

/** Which sample person the email is shown to and, in an A/B test, as whom. */
export function ReaderChoice({ reading, saysWhen = false }: { reading: Reading; saysWhen?: boolean }) {
  const { readers, reader, chooseReader, onMoreReaders, variants, asIf, showAs } = reading;
  if (!reader) return <p>{t('There are no sample people yet to read it.')}</p>;
  const theirs = variants.find(({ id }) => id === armOf(reader, variants));
  return (
    <>
      <SelectField
        label={t('Read by')}
        hint={
          reader.reached
            ? saysWhen
              ? t('As they get it: {when}.', { when: reader.at })
              : undefined
            : t('Nobody sends it to them in this journey: shown with their profile alone.')
        }
        value={reader.id}
        options={readers.map(({ id, name, reached }) => ({
          value: id,
          label: reached ? name : t('{name} (never gets it)', { name }),
        }))}
        onChange={chooseReader}
      />
      {onMoreReaders && (
        <LinkButton icon="plus" onClick={onMoreReaders}>
          {t('More sample people')}
        </LinkButton>
      )}
      {theirs && (
        <SelectField
          label={t('Variant')}
          value={asIf ?? ''}
          options={[
            { value: '', label: t('The one they get: {name}', { name: armName(theirs) }) },
            ...variants.map((arm) => ({
              value: arm.id,
              label: t('As if they got {name}', { name: armName(arm) }),
            })),
          ]}
          onChange={(id) => showAs(id === '' ? undefined : id)}
        />
      )}
    </>
  );
}
