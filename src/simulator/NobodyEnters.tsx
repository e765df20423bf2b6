import { useSessionState } from '../session/useSession.ts';
import { listed, t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { triggerEvents } from '../session/useChosenPerson.ts';

/** Instead of a trail: nothing that this person does lets them in, and what would. */
export function NobodyEnters(props: {
  name: string;
  /** Undefined where there is no form. */
  onEdit: (() => void) | undefined;
  onSuggest: () => void;
}) {
  const { name, onEdit, onSuggest } = props;
  const document = useSessionState(({ draft }) => draft.document);
  const events = [...new Set(triggerEvents(document))].map((event) => t('“{name}”', { name: event }));
  return (
    <EmptyState
      size="sm"
      icon="door"
      title={t('{name} does not enter', { name })}
      actions={
        <>
          <Button size="sm" onClick={onSuggest}>
            {t('New person for this journey')}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            disabledReason={onEdit ? undefined : t('Only people who are kept have a form')}
            onClick={onEdit}
          >
            {t('Edit events')}
          </Button>
        </>
      }
    >
      {events.length === 0
        ? t('Nothing that {name} does is what the journey asks for.', { name })
        : t('Nothing that {name} does is {events} as the journey asks for it.', {
            name,
            events: listed(events, 'or'),
          })}
    </EmptyState>
  );
}
