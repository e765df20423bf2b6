import { useEffect, useRef } from 'react';
import { HeadingField } from '../HeadingField.tsx';
import { useSharedSession } from '../../session/useSharedSession.ts';
import type { LibraryEdit } from '../../core/index.ts';

/** The name of a thing that journeys share. Its id stays: whatever uses it goes on using it. */
export function SharedName(props: {
  /** “segment”. */
  thing: string;
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
        label={`Name of this ${thing}`}
        prefix={thing.charAt(0).toUpperCase() + thing.slice(1)}
        placeholder="Without a name"
        value={name}
        onChange={(text) =>
          session.apply(`Rename a ${thing}`, rename(text), { merge: `${thing}/${id}/name` })
        }
        onBlur={session.endMerge}
      />
    </div>
  );
}
