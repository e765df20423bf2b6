import { useRef, useState } from 'react';
import {
  own,
  readAs,
  readJson,
  sameJson,
  scenarioSchema,
  sentenceCase,
  type Issue,
  type Sample,
  type Scenario,
} from '../../core/index.ts';
import { useSampleNow } from '../../library/queries.ts';
import { t } from '../../texts/t.ts';

/** Text of a scenario that cannot be read yet, as it was typed. */
interface BrokenText {
  text: string;
  issues: readonly Issue[];
}

export interface EditedScenario {
  /** What the forms show; it may be half typed. */
  scenario: Scenario;
  /** What keeps it from being used; empty where it is in use. */
  issues: readonly Issue[];
  /** Text that cannot be read yet: the forms wait until it is mended or thrown away. */
  broken: BrokenText | undefined;
  /** The scenario as a file; in the form it was typed in, until a form changes it. */
  text: string;
  /** Changes with the same `merge` key are one step back, until `endMerge`. */
  change: (next: Scenario, merge?: string) => void;
  typeText: (text: string) => void;
  throwTextAway: () => void;
  endMerge: () => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** What was half typed when the editor was closed, by sample, and what was stored then: opening it again goes on from there. */
const leftOver = new Map<string, { state: State; stored: string }>();

/**
 * A sample person in the making. Whatever is complete goes to `onUse` at once; whatever is not stays here, with its
 * issues, also when the editor is closed. What is stored of the same person elsewhere, in another tab too, comes in as a step that
 * can be taken back here, and so does a `draft`, once.
 */
export function useEditedScenario(
  sample: Sample,
  onUse: (scenario: Scenario) => void,
  draft?: Scenario,
): EditedScenario {
  const stored = sample.scenario;
  const now = useSampleNow();
  const [history, setHistory] = useState<History>(() => {
    const left = leftOver.get(sample.id);
    const present = asForms(stored);
    // Changed elsewhere since then: what was half typed is one step back.
    const isNewer = left && left.stored !== JSON.stringify(stored);
    return {
      past: isNewer ? [left.state] : [],
      present: isNewer ? present : (left?.state ?? present),
      future: [],
    };
  });
  const [known, setKnown] = useState<Known>({ seen: stored, used: stored, draft: undefined });
  const { past, present, future } = history;
  if (known.draft !== draft || known.seen !== stored) {
    const isElsewhere = known.seen !== stored && !sameJson(stored, known.used);
    setKnown({ seen: stored, used: isElsewhere ? stored : known.used, draft });
    const withDraft = known.draft !== draft && draft ? broughtInto(history, draft) : history;
    // The draft is newer: it was made of what is stored.
    const isDrafted = withDraft !== history;
    setHistory(isElsewhere && !isDrafted ? broughtInto(history, stored) : withDraft);
  }
  const sent = useRef(stored);
  const merging = useRef<{ key: string | undefined; state: State }>(undefined);
  const { scenario, broken } = present;
  const read = readScenario(scenario);
  const issues = read.ok ? [] : read.issues;

  const show = (next: History) => {
    setHistory(next);
    const complete = readScenario(next.present.scenario);
    if (complete.ok && !next.present.broken) leftOver.delete(sample.id);
    else leftOver.set(sample.id, { state: next.present, stored: JSON.stringify(stored) });
    if (!complete.ok || next.present.scenario === present.scenario) return;
    setKnown((before) => ({ ...before, used: complete.value }));
    // What another tab stored a moment ago is about to show, with this one step back: it is not overwritten unseen.
    const latest = now(sample.id)?.scenario ?? stored;
    const isUnseen = !sameJson(latest, stored) && !sameJson(latest, sent.current);
    sent.current = complete.value;
    if (!isUnseen) onUse(complete.value);
  };
  const record = (next: State, key: string | undefined) => {
    const merged = key !== undefined && key === merging.current?.key && merging.current.state === present;
    merging.current = { key, state: next };
    show({ past: merged ? past : [...past, present], present: next, future: [] });
  };

  return {
    scenario,
    issues,
    broken,
    text: broken?.text ?? present.typed ?? JSON.stringify(scenario, null, 2),
    change: (next, merge) => record(asForms(next), merge),
    typeText: (text) => {
      const found = readScenarioText(text);
      record(
        found.ok
          ? { scenario: found.value, broken: undefined, typed: text }
          : { scenario, broken: { text, issues: found.issues }, typed: undefined },
        'text',
      );
    },
    throwTextAway: () => record(asForms(scenario), undefined),
    endMerge: () => {
      merging.current = undefined;
    },
    undo: past.length === 0 ? undefined : () => travel(past.at(-1), past.slice(0, -1), [present, ...future]),
    redo: future.length === 0 ? undefined : () => travel(future[0], [...past, present], future.slice(1)),
  };

  function travel(to: State | undefined, before: readonly State[], after: readonly State[]) {
    merging.current = undefined;
    if (to) show({ past: before, present: to, future: after });
  }
}

interface State {
  scenario: Scenario;
  broken: BrokenText | undefined;
  typed: string | undefined;
}
interface History {
  past: readonly State[];
  present: State;
  future: readonly State[];
}

/** What the editor knows of the world outside. */
interface Known {
  /** The stored scenario that it saw last. */
  seen: Scenario;
  /** How the person should be stored: as it used them last, or as somebody else did since. */
  used: Scenario;
  draft: Scenario | undefined;
}

/** One step more that can be taken back. */
const broughtInto = (history: History, scenario: Scenario): History =>
  sameJson(scenario, history.present.scenario)
    ? history
    : { past: [...history.past, history.present], present: asForms(scenario), future: [] };

const asForms = (scenario: Scenario): State => ({ scenario, broken: undefined, typed: undefined });

// The forms leave out by undefined what files leave out altogether.
const readScenario = (scenario: Scenario) =>
  readAs('wend.scenario', scenarioSchema, JSON.parse(JSON.stringify(scenario)));

/** Reads a scenario from its JSON. */
function readScenarioText(text: string) {
  const json = readJson(text);
  return json.ok ? readAs('wend.scenario', scenarioSchema, json.value) : json;
}

/** What the parts of a person are called: the whole of it, and one by its number. */
const parts: Readonly<Record<string, { all: string; one?: (number: number) => string }>> = {
  '': { all: t('Text') },
  name: { all: t('Name') },
  start: { all: t('Start') },
  until: { all: t('Until') },
  subscriber: { all: t('Profile') },
  events: { all: t('Events'), one: (number) => t('Event {number}', { number }) },
  reactions: { all: t('Reactions'), one: (number) => t('Reaction {number}', { number }) },
  expect: { all: t('Expectations'), one: (number) => t('Expectation {number}', { number }) },
};

/** Where in a person an issue lies, in words: “Event 2”, “Profile”. */
export function issuePlace({ path = '' }: Issue): string {
  const [, part = '', index] = path.split('/');
  const known = own(parts, part);
  if (known === undefined) return sentenceCase(part);
  return index === undefined || known.one === undefined ? known.all : known.one(Number(index) + 1);
}
