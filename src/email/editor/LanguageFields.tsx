import { spokenLanguage, t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { useDraft, type Reading } from '../../ui/useDraft.ts';
import { changeHead } from '../edits/settings.ts';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './Properties.module.css';

/** Languages that many emails are written in; any other can be typed. */
const common = [
  'ar', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'he', 'hi', 'hu', 'it', 'ja', 'ko', 'nb', 'nl', 'pl', 'pt', 'ro', 'sv',
  'tr', 'uk', 'zh',
]; // oxfmt-ignore
const fromTheRight = /^(ar|fa|he|ur|yi|ps|sd|ug|ckb|dv)\b/i;

/** In what language the email is, for screen readers, and which way it is read. */
export function LanguageFields() {
  const { stored, editEmail, endTyping } = useEmailDesk();
  const { lang, dir } = stored.document;
  const names = new Intl.DisplayNames([spokenLanguage()], { type: 'language' });
  const draft = useDraft({
    value: lang === '' ? undefined : lang,
    onChange: (code) =>
      editEmail(
        t('Change the language'),
        (document) =>
          changeHead(document, {
            lang: code ?? '',
            ...(code !== undefined && { dir: fromTheRight.test(code) ? 'rtl' : 'ltr' }),
          }),
        { key: 'lang' },
      ),
    read: readLanguage,
    write: (code) => code,
  });
  return (
    <div className={styles.rule}>
      <ComboField
        label={t('Language')}
        hint={t('Screen readers speak it; the footer’s links are in it.')}
        error={draft.trouble}
        value={draft.text}
        suggestions={common.map((code) => ({ value: code, label: names.of(code) ?? code, hint: code }))}
        onChange={draft.type}
        onPick={draft.leave}
        onBlur={() => {
          draft.leave();
          endTyping();
        }}
      />
      <SegmentedField
        label={t('Direction')}
        value={dir}
        onChange={(next) =>
          editEmail(t('Change the direction'), (document) => changeHead(document, { dir: next }))
        }
        options={[
          { value: 'ltr', label: t('Left to right') },
          { value: 'rtl', label: t('Right to left') },
        ]}
      />
    </div>
  );
}

const readLanguage = (text: string): Reading<string> =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/i.test(text.trim()) && text.trim().length <= 20
    ? { value: text.trim() }
    : { trouble: t('A language is written like en, de or pt-BR.') };
