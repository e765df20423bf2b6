import { useState, type ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Popover } from '../../ui/Popover.tsx';
import { ValueButton } from '../../ui/ValueButton.tsx';

/** A word of the sentence, with the field that changes it in a small panel. `words` is undefined where nothing is chosen. */
export function SentenceValue(props: {
  label: string;
  words: string | undefined;
  /** Stands there where nothing is chosen. */
  placeholder?: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The panel was closed. */
  onLeave: () => void;
  children: ReactNode;
}) {
  const { label, words, placeholder = '…', open, onOpen, onLeave, children } = props;
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const shown = words ?? placeholder;
  return (
    <>
      <ValueButton
        ref={setAnchor}
        label={t('{label}: {value}', { label, value: shown })}
        open={open}
        invalid={words === undefined}
        onClick={() => onOpen(!open)}
      >
        {shown}
      </ValueButton>
      {open && anchor && (
        <Popover
          label={label}
          at={anchor}
          onClose={() => {
            onOpen(false);
            onLeave();
          }}
        >
          {children}
        </Popover>
      )}
    </>
  );
}
