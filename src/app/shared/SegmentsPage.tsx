import { useMemo, useState } from 'react';
import {
  mayStandFor,
  own,
  putSegment,
  ruleIsComplete,
  takeOutSegment,
  type Rule,
  type Segment,
} from '../../core/index.ts';
import { Members } from '../../inspector/shared/Members.tsx';
import { SegmentForm } from '../../inspector/shared/SegmentForm.tsx';
import { SharedName } from '../../inspector/shared/SharedName.tsx';
import { Columns, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { useHeadcount } from '../../inspector/shared/useHeadcount.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { newId } from '../../session/newId.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { go } from '../route.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import { UsedIn } from './UsedIn.tsx';
import { useUsePlaces, useUses } from './useUses.ts';
import { byName } from './byName.ts';

interface ListedSegment extends Listed {
  segment: Segment;
}
const blank: Segment = { name: t('New segment'), rule: { all: [] } };

/** The segments: who belongs to each by which rule, and what asks for it. */
export function SegmentsPage({ chosen }: { chosen: string | undefined }) {
  const session = useSharedSession();
  const segments = useSharedState(({ shared }) => shared.segments);
  const items = useMemo(
    () =>
      Object.entries(segments)
        .map(([id, segment]): ListedSegment => ({ id, name: segment.name || t('Without a name'), segment }))
        .sort(byName),
    [segments],
  );
  const uses = useUses();
  const [fresh, setFresh] = useState<string>();
  const make = () => {
    const id = newId();
    setFresh(id);
    session.apply(t('Make a segment'), putSegment(id, blank));
    go(sharedHref('segments', id));
  };
  return (
    <LibraryLayout
      page="segments"
      items={items}
      count={plural(items.length, 'One segment.', '{count} segments.')}
      chosen={chosen}
      actions={
        <Button variant="primary" icon="plus" onClick={make}>
          {t('New segment')}
        </Button>
      }
      row={({ id, segment }) => ({
        detail: usedWords(uses.segments.get(id)?.length ?? 0),
        end: <Count rule={segment.rule} />,
      })}
      empty={
        <EmptyState
          level={2}
          icon="people"
          title={t('Name people by what they do')}
          actions={
            <Button variant="primary" icon="plus" onClick={make}>
              {t('New segment')}
            </Button>
          }
        >
          <p>
            {t(
              'A segment is a rule with a name: “viewed three guides in a month”, “looked at prices and bought nothing”. Journeys enter, branch and end by it, and everybody in it is counted at any moment.',
            )}
          </p>
        </EmptyState>
      }
    >
      {({ id, segment }) => <SegmentSheet id={id} segment={segment} isFresh={id === fresh} />}
    </LibraryLayout>
  );
}

const usedWords = (count: number): string =>
  count === 0 ? t('Not used yet') : plural(count, 'Used in one place', 'Used in {count} places');

function Count({ rule }: { rule: Rule }) {
  if (!ruleIsComplete(rule)) return '–';
  return <Counted rule={rule} />;
}

function Counted({ rule }: { rule: Rule }) {
  const count = useHeadcount(rule);
  if (count === undefined || (typeof count === 'object' && !count.fresh)) return '…';
  return count === 'needs-run' ? '–' : number(count.members.length);
}

function SegmentSheet(props: { id: string; segment: Segment; isFresh: boolean }) {
  const { id, segment, isFresh } = props;
  const session = useSharedSession();
  const segments = useSharedState(({ shared }) => shared.segments);
  const places = useUsePlaces(useUses().segments.get(id));
  const [asking, setAsking] = useState(false);
  const name = segment.name || t('Without a name');
  const takeOut = (by?: string) => {
    const label =
      by === undefined ? t('Delete “{name}”', { name }) : t('Replace “{name}” everywhere', { name });
    const step = session.apply(label, (library) => takeOutSegment(library, id, by));
    go(by === undefined ? sharedHref('segments') : sharedHref('segments', by));
    const text =
      by === undefined
        ? t('Deleted “{name}”', { name })
        : t('“{other}” stands in place of “{name}” now', { other: own(segments, by)?.name ?? by, name });
    tellUndoable(session, step, text);
  };
  return (
    <>
      <SheetHead
        icon="people"
        hue="logic"
        kind={t('Segment')}
        onDelete={() => (places.length > 0 ? setAsking(true) : takeOut())}
      >
        <SharedName
          thing="segment"
          id={id}
          name={segment.name}
          isFresh={isFresh}
          rename={(text) => putSegment(id, { ...segment, name: text })}
        />
      </SheetHead>
      <Columns
        aside={
          <>
            <Members rule={segment.rule} />
            <UsedIn
              places={places}
              nothing={t(
                'No journey asks for it yet. Use it as a trigger, in “Who may enter”, in a condition or an exit.',
              )}
            />
          </>
        }
      >
        <SegmentForm id={id} segment={segment} />
      </Columns>
      {asking && (
        <ReplaceDialog
          thing="segment"
          name={name}
          places={places}
          options={Object.entries(segments)
            .filter(([other]) => mayStandFor(segments, id, other))
            .map(([value, other]) => ({ value, label: other.name || t('Without a name') }))}
          noOption={t(
            'There is no segment that could take its place. Make another first, or take it out where it is used.',
          )}
          onReplace={(by) => {
            setAsking(false);
            takeOut(by);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
