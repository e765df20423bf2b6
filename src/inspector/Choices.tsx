import { useSessionState } from '../session/useSession.ts';
import type { FieldProps } from '../ui/Field.tsx';
import { SelectField } from '../ui/SelectField.tsx';

type ChoiceProps = FieldProps & { value: string | undefined; onChange: (id: string) => void };

/** One of the segments. What is chosen and does not exist any more is shown by its id. */
export function SegmentChoice(props: ChoiceProps) {
  const segments = useSessionState(({ shared }) => shared.segments);
  const options = Object.entries(segments).map(([value, { name }]) => ({ value, label: name }));
  return (
    <SelectField
      placeholder="Choose a segment"
      hint={options.length === 0 ? 'There are no segments yet.' : undefined}
      {...props}
      options={options}
    />
  );
}

/** One of the journeys, this one last: it is hardly ever meant. */
export function JourneyChoice(props: ChoiceProps & { withThis?: boolean | undefined }) {
  const { withThis = true, ...field } = props;
  const own = useSessionState(({ draft }) => draft.document);
  const others = useSessionState((state) => state.others) ?? [];
  const options = others.map(({ id, name }) => ({ value: id, label: name || 'Journey without a name' }));
  const itself = { value: own.id, label: `${own.name || 'Journey without a name'} (this one)` };
  // The library has no journey of its own.
  const all = withThis && own.id !== '' ? [...options, itself] : options;
  return (
    <SelectField
      placeholder="Choose a journey"
      hint={all.length === 0 ? 'There are no other journeys yet.' : undefined}
      {...field}
      options={all}
    />
  );
}
