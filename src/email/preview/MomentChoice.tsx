import { cityOf } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Reading } from './useReading.ts';

const another = 'another';

/** As of when the email is shown: one of the times at which the person gets it, or any other. */
export function MomentChoice({ reading }: { reading: Reading }) {
  const { reader, readers, time, own, other, chooseTime, chooseOwn } = reading;
  const person = readers.find(({ id }) => id === reader?.id);
  if (!reader || !person) return null;
  const { moments } = person;
  const times =
    moments.length === 0
      ? [t('Their last moment: {when}', { when: person.at })]
      : moments.map(({ at }, index) =>
          moments.length === 1
            ? at
            : t('{when} (time {number} of {count})', { when: at, number: index + 1, count: moments.length }),
        );
  return (
    <>
      <SelectField
        label={t('As of')}
        value={time === undefined ? another : String(time)}
        options={[
          ...times.map((label, index) => ({ value: String(index), label })),
          { value: another, label: t('Another moment…') },
        ]}
        onChange={(value) =>
          value === another
            ? chooseOwn({ date: reader.local.slice(0, 10), time: reader.local.slice(11, 16) })
            : chooseTime(Number(value))
        }
      />
      {own && (
        <DateTimeField
          legend={t('Date and time')}
          hint={
            other?.entered === false
              ? t(
                  'On the clock of {place}. They are not in the journey yet: shown with their profile alone.',
                  {
                    place: cityOf(person.zone),
                  },
                )
              : t('On the clock of {place}, as if it were sent then.', { place: cityOf(person.zone) })
          }
          date={own.date}
          time={own.time}
          onChange={(date, clock) => chooseOwn({ date, time: clock })}
        />
      )}
    </>
  );
}
