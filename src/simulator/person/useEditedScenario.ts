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
 * issues, also when the editor is closed. `brought` is the same person changed elsewhere.
 */
export function useEditedScenario(
  sample: Sample,
  onUse: (scenario: Scenario) => void,
  brought?: Scenario,
): EditedScenario {
  const [{ past, present, future }, setHistory] = useState<History>(() => {
    const left = leftOver.get(sample.id);
    const stored = asForms(sample.scenario);
    if (!left) return { past: [], present: stored, future: [] };
    // Changed elsewhere since then: what was half typed is one step back.
    const isNewer = left.stored !== JSON.stringify(sample.scenario);
    return isNewer
      ? { past: [left.state], present: stored, future: [] }
      : { past: [], present: left.state, future: [] };
  });
  const [taken, setTaken] = useState<Scenario>();
  if (brought && brought !== taken) {
    // Changed elsewhere, and stored there: one step more that can be taken back here.
    setTaken(brought);
    if (!sameJson(brought, present.scenario))
      setHistory({ past: [...past, present], present: asForms(brought), future: [] });
  }
  const merging = useRef<string>(undefined);
  const { scenario, broken } = present;
  const read = readScenario(scenario);
  const issues = read.ok ? [] : read.issues;

  const show = (history: History) => {
    setHistory(history);
    const complete = readScenario(history.present.scenario);
    if (complete.ok && !history.present.broken) leftOver.delete(sample.id);
    else leftOver.set(sample.id, { state: history.present, stored: JSON.stringify(sample.scenario) });
    if (complete.ok && history.present.scenario !== present.scenario) onUse(complete.value);
  };
  const record = (next: State, merge: string | undefined) => {
    const merged = merge !== undefined && merge === merging.current;
    merging.current = merge;
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
