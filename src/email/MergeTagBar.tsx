import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { plural, t } from '../texts/t.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { MergeTagPopover } from './MergeTagPopover.tsx';
import { mergeName, type MergePath } from './mergePaths.ts';
import type { TagSyntax } from './tagSyntax.ts';
import styles from './MergeTagBar.module.css';

type Control = HTMLInputElement & HTMLTextAreaElement;

/** Below a text field: how its text reads with the merge tags as chips, and a way to insert, change and remove them. */
export function MergeTagBar(props: {
  text: string;
  syntax: TagSyntax;
  paths: readonly MergePath[];
  field: RefObject<Control | null>;
  /** Where the cursor was last; undefined where the field was never entered. */
  caret: () => number | undefined;
  onText: (text: string) => void;
  maxLength?: number | undefined;
  children?: ReactNode;
}) {
  const { text, syntax, paths, field, caret, onText, maxLength = Infinity, children } = props;
  const [open, setOpen] = useState<{ at: HTMLElement; tag: number | undefined }>();
  const goTo = useRef<number>(undefined);
  const tags = syntax.find(text);
  const opened = open?.tag === undefined ? undefined : tags[open.tag];

  // The field must have its new text before the cursor can be put behind the tag.
  useLayoutEffect(() => {
    const position = goTo.current;
    if (position === undefined) return;
    goTo.current = undefined;
    field.current?.focus();
    field.current?.setSelectionRange(position, position);
  });
  const put = (start: number, end: number, tag: string) => {
    goTo.current = start + tag.length;
    setOpen(undefined);
    onText(text.slice(0, start) + tag + text.slice(end));
  };
  const apply = (path: string, fallback: string | undefined): string | undefined => {
    const written = syntax.write(path, fallback);
    if ('trouble' in written) return written.trouble;
    const at = Math.min(caret() ?? text.length, text.length);
    const { start, end } = opened ?? { start: at, end: at };
    if (text.length - (end - start) + written.text.length > maxLength)
      return plural(
        maxLength,
        'There is no room: {count} character is the most.',
        'There is no room: {count} characters are the most.',
      );
    put(start, end, written.text);
    return undefined;
  };
  return (
    <div className={styles.bar}>
      {tags.length > 0 && (
        <p className={styles.reads} dir="auto">
          {tags.map(({ start, path, fallback }, index) => (
            <span key={start}>
              {text.slice(tags[index - 1]?.end ?? 0, start)}
              <button
                type="button"
                className={styles.tag}
                data-bare={needsFallback(path) && !fallback ? true : undefined}
                aria-label={
                  fallback
                    ? t('Change merge tag {name}, or “{fallback}”', {
                        name: mergeName(path, paths),
                        fallback,
                      })
                    : t('Change merge tag {name}', { name: mergeName(path, paths) })
                }
                onClick={(event) => setOpen({ at: event.currentTarget, tag: index })}
              >
                {mergeName(path, paths)}
                {fallback ? <small> {t('or {fallback}', { fallback })}</small> : null}
              </button>
            </span>
          ))}
          {text.slice(tags.at(-1)?.end ?? 0)}
        </p>
      )}
      <div className={styles.foot}>
        <LinkButton icon="plus" onClick={(event) => setOpen({ at: event.currentTarget, tag: undefined })}>
          {t('Insert a merge tag')}
        </LinkButton>
        {children}
      </div>
      {open !== undefined && (open.tag === undefined || opened !== undefined) && (
        <MergeTagPopover
          key={open.tag}
          at={open.at}
          paths={paths}
          present={opened}
          onApply={apply}
          onRemove={opened && (() => put(opened.start, opened.end, ''))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Attributes and event properties are empty for some people; the rest is always there. */
const needsFallback = (path: string): boolean =>
  /^(subscriber|trigger)\./.test(path) && path !== 'subscriber.email';
