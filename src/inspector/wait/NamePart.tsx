import type { Until } from '../../core/index.ts';
import { isTrigger } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { PathField } from '../rules/PathField.tsx';
import { nameSuggestions } from '../rules/suggestions.ts';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import type { KnownName } from '../samples/vocabulary.ts';

/** Which date: the name of an attribute, or of a property of the trigger's event. Names known to hold dates come first. */
export function NamePart(props: {
  until: Extract<Until, { attribute: string } | { trigger: string }>;
  onChange: (until: Until) => void;
  onBlur: () => void;
  error?: string | undefined;
}) {
  const { until, onChange, onBlur, error } = props;
  const vocabulary = useVocabulary();
  const nodes = useSessionState(({ draft }) => draft.document.nodes);
  if ('attribute' in until)
    return (
      <ComboField
        label={t('Date on the profile')}
        placeholder={t('Attribute that holds a date')}
        error={error}
        value={until.attribute}
        suggestions={nameSuggestions(datesFirst(vocabulary.attributes))}
        onChange={(attribute) => onChange({ ...until, attribute })}
        onBlur={onBlur}
      />
    );
  const events = nodes
    .filter(isTrigger)
    .flatMap(({ settings }) => (settings.on && 'event' in settings.on ? [settings.on.event.event] : []));
  return (
    <PathField
      label={t('Date of the trigger')}
      error={error}
      value={until.trigger}
      known={datesFirst(events.flatMap((event) => vocabulary.propertiesOf(event)))}
      onChange={(trigger) => onChange({ ...until, trigger })}
      onBlur={onBlur}
    />
  );
}

const datesFirst = (known: readonly KnownName[]): readonly KnownName[] =>
  known.toSorted((a, b) => Number(b.type === 'date') - Number(a.type === 'date'));
