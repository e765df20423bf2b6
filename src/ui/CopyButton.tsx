import { useEffect, useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { Button, type ButtonVariant } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type State = 'ready' | 'copied' | 'failed';

/** Copies a text and says whether that worked; a function is asked for the text at the press. */
export function CopyButton(props: {
  text: string | (() => string);
  label?: string | undefined;
  size?: 'md' | 'sm' | undefined;
  variant?: ButtonVariant | undefined;
}) {
  const { text, label = t('Copy'), size = 'sm', variant } = props;
  const [state, setState] = useState<State>('ready');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const done = await toClipboard(typeof text === 'string' ? text : text());
    setState(done ? 'copied' : 'failed');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('ready'), 2_500);
  };
  return (
    <>
      <Button
        size={size}
        variant={variant}
        icon={state === 'copied' ? 'check' : state === 'failed' ? 'warning' : 'copy'}
        onClick={() => void copy()}
      >
        {state === 'copied' ? t('Copied') : state === 'failed' ? t('Not copied') : label}
      </Button>
      <VisuallyHidden>
        <span role="status">
          {state === 'copied' && t('Copied')}
          {state === 'failed' && t('The browser did not let us copy. Select the text and copy it by hand.')}
        </span>
      </VisuallyHidden>
    </>
  );
}

/** False where the browser has no clipboard for this page (no https) or does not allow it. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
