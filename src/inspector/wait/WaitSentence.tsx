import { useState, type ReactNode } from 'react';
import { clockWords, durationWords, weekdaysWords, type Until, type WaitSettings } from '../../core/index.ts';
import { Sentence } from '../../ui/ValueButton.tsx';
import type { Patch } from '../Change.ts';
import { LengthField } from '../LengthField.tsx';
import { WeekdaysField } from '../WeekdaysField.tsx';
import { DatePart } from './DatePart.tsx';
import { NamePart } from './NamePart.tsx';
import { OffsetPart } from './OffsetPart.tsx';
import { SentenceValue } from './SentenceValue.tsx';
import { UntilTime } from './UntilFields.tsx';
import { askedName, dateWords, daysFirst, offsetWords } from './waitWords.ts';
import { ZoneField } from './ZoneField.tsx';

/** The whole wait as one sentence whose words can be changed. */
export function WaitSentence(props: {
  settings: WaitSettings;
  change: (patch: Patch<WaitSettings>, typing?: string) => void;
  leave: () => void;
}) {
  const { settings, change, leave } = props;
  const { for: length, until } = settings;
  const [open, setOpen] = useState<string>();
  const setUntil = (next: Until) => change({ until: next }, 'until');
  const value = (label: string, words: string | undefined, field: ReactNode, placeholder?: string) => (
    <SentenceValue
      label={label}
      words={words}
      {...(placeholder !== undefined && { placeholder })}
      open={open === label}
      onOpen={(isOpen) => setOpen(isOpen ? label : undefined)}
      onLeave={leave}
    >
      {field}
    </SentenceValue>
  );
  const time = (shown: Until) =>
    value(
      'Time of day',
      shown.time === undefined ? 'its own time' : clockWords(shown.time),
      <UntilTime until={shown} onChange={setUntil} onBlur={leave} />,
    );
  // While its panel is open an emptied length keeps its place.
  const hasLength = length !== undefined || until === undefined || open === 'Length';
  return (
    <Sentence>
      Wait{' '}
      {hasLength &&
        value(
          'Length',
          length === undefined ? undefined : durationWords(length),
          <LengthField
            label="How long"
            units={daysFirst}
            value={length}
            onChange={(next) => change({ for: next }, 'for')}
            onBlur={leave}
          />,
          'how long',
        )}
      {hasLength && until !== undefined && ', then '}
      {until !== undefined && (
        <>
          until{' '}
          {'date' in until ? (
            value(
              'Date',
              dateWords(until.date),
              <DatePart
                value={until.date}
                onChange={(date) => setUntil({ ...until, date })}
                onBlur={leave}
              />,
            )
          ) : 'attribute' in until || 'trigger' in until ? (
            <>
              {until.offset !== undefined || open === 'Before or after' ? (
                <>
                  {value(
                    'Before or after',
                    until.offset === undefined ? 'at' : offsetWords(until.offset),
                    <OffsetPart
                      value={until.offset}
                      onChange={(offset) => setUntil({ ...until, offset })}
                      onBlur={leave}
                    />,
                  )}{' '}
                </>
              ) : null}
              {value(
                'Which date',
                askedName(until) || undefined,
                <NamePart until={until} onChange={setUntil} onBlur={leave} />,
                'a date',
              )}
            </>
          ) : (
            value(
              'Weekdays',
              weekdaysWords(until.weekdays),
              <WeekdaysField
                hue="timing"
                value={until.weekdays}
                onChange={(days) => setUntil({ ...until, weekdays: days })}
              />,
            )
          )}{' '}
          at {time(until)} in{' '}
          {value(
            'Time zone',
            settings.zone === 'journey' ? 'the journey’s' : 'the subscriber’s',
            <ZoneField value={settings.zone} onChange={(zone) => change({ zone })} />,
          )}{' '}
          time zone
        </>
      )}
      .
    </Sentence>
  );
}
