import type { EmailSection } from '../../../core/index.ts';
import { t } from '../../../texts/t.ts';
import { ColourField } from '../../../ui/ColourField.tsx';
import { FieldRow } from '../../../ui/FieldGroup.tsx';
import { SegmentedField } from '../../../ui/SegmentedField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { lookOf } from '../../compile/lookOf.ts';
import { freeIds } from '../../edits/parts.ts';
import { changePart, setColumns } from '../../edits/settings.ts';
import { useEmailDesk } from '../EmailDesk.ts';
import { BoundedNumber } from '../fields/BoundedNumber.tsx';

const counts = ['1', '2', '3', '4'] as const;
/** Widths in percent that go well together, by the number of columns. */
const layouts: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [[33, 67], [67, 33], [25, 75], [75, 25]],
  3: [[25, 50, 25], [50, 25, 25], [25, 25, 50]],
}; // oxfmt-ignore

/** How a section is divided, and its ground. */
export function SectionForm({ section }: { section: EmailSection }) {
  const desk = useEmailDesk();
  const look = lookOf(desk.brand);
  const widths = section.columns.map(({ width }) => width);
  const count = widths.length;
  const divide = (next: readonly (number | undefined)[], key?: string) =>
    desk.edit(
      t('Change the columns'),
      (document) => setColumns(document, section.id, next, freeIds(document)),
      {
        key: key && `${section.id}/${key}`,
      },
    );
  const isEven = widths.every((width) => width === undefined);
  const options = [
    { value: 'even', label: t('All alike') },
    ...(layouts[count] ?? []).map((layout) => ({ value: layout.join('/'), label: layout.join(' : ') })),
    ...(isEven || layouts[count]?.some((layout) => layout.join() === widths.join())
      ? []
      : [{ value: widths.join('/'), label: t('As below') }]),
  ];
  return (
    <>
      <SegmentedField
        label={t('Columns')}
        value={counts[count - 1]}
        onChange={(chosen) => divide(Array.from({ length: Number(chosen) }, () => undefined))}
        options={counts.map((value) => ({ value, label: value }))}
      />
      {count > 1 && (
        <SelectField
          label={t('Widths')}
          hint={t('On a phone they stand one below the other.')}
          value={isEven ? 'even' : widths.join('/')}
          options={options}
          onChange={(chosen) =>
            divide(chosen === 'even' ? widths.map(() => undefined) : chosen.split('/').map(Number))
          }
        />
      )}
      {count === 2 && (
        <FieldRow>
          {widths.map((width, at) => (
            <BoundedNumber
              key={at}
              label={t('Width of column {number}', { number: at + 1 })}
              unit="%"
              min={10}
              max={90}
              step={5}
              value={width ?? 50}
              onChange={(percent) =>
                divide(at === 0 ? [percent, 100 - percent] : [100 - percent, percent], 'widths')
              }
              onBlur={desk.endTyping}
            />
          ))}
        </FieldRow>
      )}
      <ColourField
        label={t('Ground')}
        value={section.bg}
        usual={look.paper}
        onChange={(bg) =>
          desk.edit(t('Change the ground'), (document) => changePart(document, section.id, { bg }), {
            key: `${section.id}/bg`,
          })
        }
        onBlur={desk.endTyping}
      />
    </>
  );
}
