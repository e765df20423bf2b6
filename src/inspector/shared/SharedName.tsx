import { useEffect, useRef } from 'react';
import { HeadingField } from '../HeadingField.tsx';
import { useSharedSession } from '../../session/useSharedSession.ts';
import type { LibraryEdit } from '../../core/index.ts';
import { t } from '../../texts/t.ts';

const words = {
  segment: {
    kind: t('Segment'),
    label: t('Name of this segment'),
    rename: t('Rename a segment'),
  },
  topic: {
    kind: t('Topic'),
    label: t('Name of this topic'),
    rename: t('Rename a topic'),
  },
} as const;

/** The name of a thing that journeys share. Its id stays: whatever uses it goes on using it. */
export function SharedName(props: {
  thing: keyof typeof words;
  id: string;
  name: string;
  rename: (name: string) => LibraryEdit;
  /** Whether it was just made: its name is what to write first. */
  isFresh?: boolean | undefined;
}) {
  const { thing, id, name, rename, isFresh = false } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) place.current?.querySelector('textarea')?.select();
  }, [isFresh]);
  const session = useSharedSession();
  return (
    <div ref={place}>
      <HeadingField
        label={words[thing].label}
        prefix={words[thing].kind}
        placeholder={t('Without a name')}
        value={name}
        onChange={(text) =>
          session.apply(words[thing].rename, rename(text), { merge: `${thing}/${id}/name` })
        }
        onBlur={session.endMerge}
      />
    </div>
  );
}
