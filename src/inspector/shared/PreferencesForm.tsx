import { blankPreferences, changePreferences, type Preferences } from '../../core/index.ts';
import { pageLanguages, pageWords } from '../../email/preferences/pageWords.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { spokenLanguage, t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FrequenciesForm } from './FrequenciesForm.tsx';
import { Fields, Panel } from './Sheet.tsx';

/** What stands on the page on which subscribers choose, besides the topics. */
export function PreferencesForm() {
  const session = useSharedSession();
  const preferences = useSharedState(({ shared }) => shared.preferences) ?? blankPreferences;
  const { lang, title, intro, uses, contact } = preferences;
  const put = (label: string, patch: Partial<Preferences>, typing?: string) =>
    session.apply(label, changePreferences(patch), { merge: typing && `preferences/${typing}` });
  return (
    <>
      <Panel title={t('Words of the page')} hint={t('Subscribers come here from the foot of every email.')}>
        <Fields onBlur={session.endMerge}>
          <TextField
            label={t('Title')}
            maxLength={200}
            placeholder={pageWords(lang).title}
            value={title}
            onChange={(next) => put(t('Change the title of the preference page'), { title: next }, 'title')}
          />
          <TextField
            label={t('Introduction')}
            multiline
            maxLength={2_000}
            value={intro}
            onChange={(next) => put(t('Change the words of the preference page'), { intro: next }, 'intro')}
          />
          <SelectField
            label={t('Language')}
            hint={t('Of what the page says by itself: buttons, headings, explanations.')}
            value={lang}
            options={languages}
            onChange={(next) => put(t('Change the language of the preference page'), { lang: next })}
          />
        </Fields>
      </Panel>
      <FrequenciesForm
        frequencies={preferences.frequencies}
        lang={lang}
        onChange={(label, frequencies, typing) => put(label, { frequencies }, typing && `often-${typing}`)}
      />
      <Panel title={t('Their data')} hint={t('Which data your journeys use is listed by itself.')}>
        <Fields onBlur={session.endMerge}>
          <TextField
            label={t('What the data are used for')}
            multiline
            maxLength={2_000}
            value={uses}
            onChange={(next) => put(t('Change the words of the preference page'), { uses: next }, 'uses')}
          />
          <TextField
            label={t('Whom to ask')}
            hint={t('An email address, a telephone number or a page.')}
            maxLength={300}
            value={contact}
            onChange={(next) =>
              put(t('Change the words of the preference page'), { contact: next }, 'contact')
            }
          />
        </Fields>
      </Panel>
    </>
  );
}

const namesOf = new Intl.DisplayNames([spokenLanguage()], { type: 'language' });
const languages = pageLanguages.map((value) => ({ value, label: namesOf.of(value) ?? value }));
