import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import type { FieldProps } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';

type ChoiceProps = FieldProps & { value: string | undefined; onChange: (id: string) => void };

/** One of the segments. What is chosen and does not exist any more is shown by its id. */
export function SegmentChoice(props: ChoiceProps) {
  const segments = useSessionState(({ shared }) => shared.segments);
  const options = Object.entries(segments).map(([value, { name }]) => ({ value, label: name }));
  return (
    <SelectField
      placeholder={t('Choose a segment')}
      hint={options.length === 0 ? t('There are no segments yet.') : undefined}
      {...props}
      options={options}
    />
  );
}

const nameOr = (name: string): string => name || t('Journey without a name');

/** One of the journeys, this one last: it is hardly ever meant. What is archived can be kept, not chosen. */
export function JourneyChoice(props: ChoiceProps & { withThis?: boolean | undefined }) {
  const { withThis = true, ...field } = props;
  const own = useSessionState(({ draft }) => draft.document);
  const others = useSessionState((state) => state.others) ?? [];
  const options = others
    .filter(({ id, archived }) => !archived || id === field.value)
    .map(({ id, name, archived }) => ({
      value: id,
      label: archived ? t('{name} (archived)', { name: nameOr(name) }) : nameOr(name),
    }));
  const itself = { value: own.id, label: t('{name} (this one)', { name: nameOr(own.name) }) };
  // The library has no journey of its own.
  const all = withThis && own.id !== '' ? [...options, itself] : options;
  return (
    <SelectField
      placeholder={t('Choose a journey')}
      hint={all.length === 0 ? t('There are no other journeys yet.') : undefined}
      {...field}
      options={all}
    />
  );
}
