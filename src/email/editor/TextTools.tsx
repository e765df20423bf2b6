import { useState } from 'react';
import type { EmailLink } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
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

/** What can be done with the text being written in the canvas or, while nobody writes, with the whole selected text. */
export function TextTools() {
  const { hand: handOf, writing, paths } = useEmailDesk();
  const [open, setOpen] = useState<{ what: 'link' | 'tag'; at: HTMLElement }>();
  const close = () => setOpen(undefined);
  const hand = handOf();
  if (hand === null) return null;
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
          onClick={() => hand.toggleMark(mark)}
        />
      ))}
      <IconButton
        icon="link"
        label={writing?.link ? t('Change the link') : t('Link')}
        pressed={writing?.link !== undefined}
        onClick={(event) => setOpen({ what: 'link', at: event.currentTarget })}
      />
      <IconButton
        icon="person"
        label={t('Merge tag')}
        onClick={(event) => setOpen({ what: 'tag', at: event.currentTarget })}
      />
      <Button size="sm" variant="quiet" onClick={() => hand.write()}>
        {t('Write')}
      </Button>
      {open?.what === 'link' && (
        <LinkPopover
          at={open.at}
          present={writing?.link}
          onApply={(link) => {
            close();
            hand.link(link);
          }}
          onClose={close}
        />
      )}
      {open?.what === 'tag' && (
        <MergeTagPopover
          at={open.at}
          paths={paths}
          onApply={(path, fallback) => {
            const written = bodySyntax.write(path, fallback);
            if ('trouble' in written) return written.trouble;
            close();
            hand.insertMerge(path, fallback);
            return undefined;
          }}
          onClose={close}
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
        <LinkField value={link} onChange={setLink} paths={paths} />
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
