import { t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useEmailDesk } from './EmailDesk.ts';

/** Which sample person the email is shown to. */
export function ReaderChoice() {
  const { readers, reader, chooseReader, onMoreReaders } = useEmailDesk();
  if (readers.length === 0) return <p>{t('There are no sample people yet to read it.')}</p>;
  return (
    <>
      <SelectField
        label={t('Read by')}
        hint={
          reader?.reached === false
            ? t('Nobody sends it to them in this journey: shown with their profile alone.')
            : reader && t('As they get it: {when}.', { when: reader.at })
        }
        value={reader?.id}
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
    </>
  );
}
