import { useState, type ReactNode } from 'react';
import type { EmailLink } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { EmailCanvasHandle, Writing } from '../canvas/EmailCanvasProps.ts';
import { MergeTagPopover } from '../MergeTagPopover.tsx';
import { bodySyntax } from '../tagSyntax.ts';
import { useEmailDesk } from './EmailDesk.ts';
import { LinkField } from './fields/LinkField.tsx';
import styles from './TextTools.module.css';

const marks = [
  { mark: 'b', icon: 'bold', label: t('Bold'), shortcut: 'mod+b' },
  { mark: 'i', icon: 'italic', label: t('Italic'), shortcut: 'mod+i' },
  { mark: 'u', icon: 'underline', label: t('Underlined'), shortcut: 'mod+u' },
] as const;

type TextHand = Pick<EmailCanvasHandle, 'toggleMark' | 'link' | 'insertMerge'>;

/** What can be done with the text being written or, while nobody writes, with the whole selected text. */
export function TextTools(props: {
  /** Where it is written, once that is there. */
  hand: () => TextHand | null;
  writing: Writing | undefined;
  children?: ReactNode;
}) {
  const { hand, writing } = props;
  const { paths, linking, askLink } = useEmailDesk();
  const [linkButton, setLinkButton] = useState<HTMLElement | null>(null);
  const [tagAt, openTag] = useState<HTMLElement>();
  return (
    // The focus stays in the text while a tool is pressed with the mouse.
    <div
      role="toolbar"
      aria-label={t('Text tools')}
      className={styles.tools}
      onMouseDown={(event) => event.preventDefault()}
    >
      {marks.map(({ mark, icon, label, shortcut }) => (
        <IconButton
          key={mark}
          icon={icon}
          label={label}
          shortcut={shortcut}
          pressed={writing?.[mark] ?? false}
          onClick={() => hand()?.toggleMark(mark)}
        />
      ))}
      <IconButton
        icon="link"
        label={writing?.link ? t('Change the link') : t('Link')}
        shortcut="mod+k"
        pressed={writing?.link !== undefined}
        disabledReason={
          writing && !writing.selected && !writing.link
            ? t('Select the words that are to be a link.')
            : undefined
        }
        ref={setLinkButton}
        onClick={() => askLink(true)}
      />
      <IconButton icon="person" label={t('Merge tag')} onClick={(event) => openTag(event.currentTarget)} />
      {props.children}
      {linking && linkButton !== null && (
        <LinkPopover
          at={linkButton}
          present={writing?.link}
          onApply={(link) => {
            askLink(false);
            hand()?.link(link);
          }}
          onClose={() => askLink(false)}
        />
      )}
      {tagAt && (
        <MergeTagPopover
          at={tagAt}
          paths={paths}
          onApply={(path, fallback) => {
            const written = bodySyntax.write(path, fallback);
            if ('trouble' in written) return written.trouble;
            openTag(undefined);
            hand()?.insertMerge(path, fallback);
            return undefined;
          }}
          onClose={() => openTag(undefined)}
        />
      )}
    </div>
  );
}

function LinkPopover(props: {
  at: HTMLElement;
  present: EmailLink | undefined;
  onApply: (link: EmailLink | undefined) => void;
  onClose: () => void;
}) {
  const { at, present, onApply, onClose } = props;
  const { paths } = useEmailDesk();
  const [link, setLink] = useState<EmailLink | undefined>(present ?? { kind: 'url', url: '' });
  const isEmpty = link?.kind === 'url' && link.url === '';
  return (
    <Popover label={t('Link')} at={at} width={320} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) onApply(link);
        }}
      >
        <LinkField value={link} onChange={setLink} paths={paths} takesFocus />
        <div className={styles.actions}>
          {present !== undefined && (
            <Button size="sm" variant="quiet" icon="trash" onClick={() => onApply(undefined)}>
              {t('Remove')}
            </Button>
          )}
          <Button
            size="sm"
            variant="primary"
            type="submit"
            disabledReason={isEmpty ? t('Write where the link leads') : undefined}
          >
            {present ? t('Change') : t('Link')}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
