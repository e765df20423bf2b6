import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { triggerEvents } from './useChosenPerson.ts';

/** Instead of a trail: nothing that this person does lets them in, and what would. */
export function NobodyEnters(props: { name: string; onEdit: () => void; onSuggest: () => void }) {
  const { name, onEdit, onSuggest } = props;
  const document = useSessionState(({ draft }) => draft.document);
  const wanted = [...new Set(triggerEvents(document))].map((event) => `“${event}”`).join(' or ');
  return (
    <EmptyState
      size="sm"
      icon="door"
      title={`${name} does not enter`}
      actions={
        <>
          <Button size="sm" onClick={onSuggest}>
            New person for this journey
          </Button>
          <Button size="sm" variant="quiet" onClick={onEdit}>
            Edit events
          </Button>
        </>
      }
    >
      Nothing that {name} does is {wanted} as the journey asks for it.
    </EmptyState>
  );
}
