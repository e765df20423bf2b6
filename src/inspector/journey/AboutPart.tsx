import { stages, type About, type Stage } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

const titles: Readonly<Record<Stage, string>> = {
  awareness: t('Awareness'),
  consideration: t('Consideration'),
  purchase: t('Purchase'),
  retention: t('Retention'),
  advocacy: t('Advocacy'),
};
const options = stages.map((value) => ({ value, label: titles[value] }));

/** “Purchase · Ada · review by 2027-02-01”. */
function aboutWords({ stage, objective, kpi, owner, reviewBy }: About): string {
  const parts = [
    stage && titles[stage],
    owner,
    kpi,
    objective,
    reviewBy && t('review by {date}', { date: reviewBy }),
  ];
  return parts.filter(Boolean).join(' · ') || t('Nothing written down');
}

/** What the journey is there for, for colleagues: it changes nothing for subscribers. */
export function AboutPart({ journey: { about }, change, leave }: PartProps) {
  const put = (patch: Partial<About>, typing?: string) =>
    change({ about: { ...about, ...patch } }, typing && `about/${typing}`);
  return (
    <Part
      at="about"
      title={t('About', { context: 'the journey' })}
      teaches={t('For colleagues: it changes nothing for subscribers.')}
      summary={aboutWords(about)}
      isUsed={Object.values(about).some((value) => value !== undefined)}
    >
      <SelectField
        label={t('Stage')}
        placeholder={t('No stage')}
        value={about.stage}
        options={options}
        onChange={(stage) => put({ stage })}
        onClear={() => put({ stage: undefined })}
        onBlur={leave}
      />
      <TextField
        label={t('Objective')}
        placeholder={t('What it is to achieve')}
        multiline
        value={about.objective ?? ''}
        onChange={(text) => put({ objective: text || undefined }, 'objective')}
        onBlur={leave}
      />
      <TextField
        label={t('KPI')}
        placeholder={t('How you measure it')}
        value={about.kpi ?? ''}
        onChange={(text) => put({ kpi: text || undefined }, 'kpi')}
        onBlur={leave}
      />
      <TextField
        label={t('Owner')}
        placeholder={t('Who looks after it')}
        value={about.owner ?? ''}
        onChange={(text) => put({ owner: text || undefined }, 'owner')}
        onBlur={leave}
      />
      <DateField
        label={t('Review by')}
        // Years of four digits are all that the format can hold.
        max="9999-12-31"
        value={about.reviewBy}
        onChange={(reviewBy) => put({ reviewBy }, 'reviewBy')}
        onBlur={leave}
      />
    </Part>
  );
}
