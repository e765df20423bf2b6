import { stages, type About, type Stage } from '../../core/index.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

const titles: Readonly<Record<Stage, string>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  purchase: 'Purchase',
  retention: 'Retention',
  advocacy: 'Advocacy',
};
const options = stages.map((value) => ({ value, label: titles[value] }));

/** “Purchase · Ada · review by 2027-02-01”. */
function aboutWords({ stage, objective, kpi, owner, reviewBy }: About): string {
  const parts = [stage && titles[stage], owner, kpi, objective, reviewBy && `review by ${reviewBy}`];
  return parts.filter(Boolean).join(' · ') || 'Nothing written down';
}

/** What the journey is there for, for colleagues: it changes nothing for subscribers. */
export function AboutPart({ journey: { about }, change, leave }: PartProps) {
  const put = (patch: Partial<About>, typing?: string) =>
    change({ about: { ...about, ...patch } }, typing && `about/${typing}`);
  return (
    <Part
      at="about"
      title="About"
      teaches="For colleagues: it changes nothing for subscribers."
      summary={aboutWords(about)}
      isUsed={Object.values(about).some((value) => value !== undefined)}
    >
      <SelectField
        label="Stage"
        placeholder="No stage"
        value={about.stage}
        options={options}
        onChange={(stage) => put({ stage })}
        onClear={() => put({ stage: undefined })}
        onBlur={leave}
      />
      <TextField
        label="Objective"
        placeholder="What it is to achieve"
        multiline
        value={about.objective ?? ''}
        onChange={(text) => put({ objective: text || undefined }, 'objective')}
        onBlur={leave}
      />
      <TextField
        label="KPI"
        placeholder="How you measure it"
        value={about.kpi ?? ''}
        onChange={(text) => put({ kpi: text || undefined }, 'kpi')}
        onBlur={leave}
      />
      <TextField
        label="Owner"
        placeholder="Who looks after it"
        value={about.owner ?? ''}
        onChange={(text) => put({ owner: text || undefined }, 'owner')}
        onBlur={leave}
      />
      <DateField
        label="Review by"
        // Years of four digits are all that the format can hold.
        max="9999-12-31"
        value={about.reviewBy}
        onChange={(reviewBy) => put({ reviewBy }, 'reviewBy')}
        onBlur={leave}
      />
    </Part>
  );
}
