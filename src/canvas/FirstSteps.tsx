import { isTriggerKind, nodeKindNames } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { useCommands } from '../ui/commands.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useDesk } from './desk.ts';
import { addSomewhere } from './steps.ts';

const first = nodeKindNames.find(isTriggerKind);

/** Ways to begin that the page around may offer as commands, as they are called here. */
const others = [
  { id: 'journey.templates', label: t('Start from a template') },
  { id: 'journey.import', label: t('Import') },
];

/** The ways to begin a journey. */
export function FirstSteps({ size }: { size?: 'md' | 'sm' | undefined }) {
  const desk = useDesk();
  const commands = useCommands();
  const readOnly = useSessionState((state) => state.readOnly);
  const pick = () => {
    if (first === undefined) return;
    const id = addSomewhere(desk, first);
    if (id !== undefined) desk.view.setState({ wanted: id });
  };
  return (
    <EmptyState
      icon="bolt"
      size={size}
      title={t('What starts this journey?')}
      actions={
        <>
          <Button variant="primary" icon="bolt" onClick={pick} disabledReason={readOnly}>
            {t('Pick a trigger')}
          </Button>
          {others.map(({ id, label }) => {
            const command = commands.find((each) => each.id === id);
            return (
              command && (
                <Button key={id} icon={command.icon} onClick={command.run}>
                  {label}
                </Button>
              )
            );
          })}
        </>
      }
    >
      {t(
        'A trigger lets people in when they do something, such as leaving a cart. Everything else follows from it.',
      )}
    </EmptyState>
  );
}
