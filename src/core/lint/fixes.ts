import { t } from '../../texts/t.ts';
import { oneDay, remedyFor, withoutOutlet } from '../kinds/remedies.ts';
import type { Change, Fix } from '../values/Fix.ts';
import type { Issue, IssueCode } from '../values/issue.ts';
import type { Json } from '../values/json.ts';
import type { View } from './View.ts';

type Repair = (found: Issue, view: View) => Fix | undefined;

const one = (label: string, change: Change): Fix => ({ label, changes: [change] });

const removeStep: Repair = ({ node }) =>
  node === undefined ? undefined : one(t('Delete this step'), { change: 'remove', node });

const tidyLines: Repair = () => one(t('Remove the line'), { change: 'tidy-lines' });

/** A day before a step, on the first line that leads to it from where the proof comes from. */
const dayBefore: Repair = ({ node, proof }, { graph }) => {
  if (node === undefined) return undefined;
  const lines = graph.incoming(node);
  const before = proof?.at(-2);
  const line = lines.find(({ from }) => from === before) ?? (lines.length === 1 ? lines[0] : undefined);
  return (
    line && one(t('Put a day between'), { change: 'insert', from: line.from, outlet: line.outlet, ...oneDay })
  );
};

const withoutBranch: Repair = ({ node, setting = '' }, { graph }) => {
  const remedy = withoutOutlet(graph.node(node ?? '')?.settings ?? {}, setting.split('/').at(-1) ?? '');
  if (!remedy || node === undefined) return undefined;
  const { label, ...patch } = remedy;
  return one(label, { change: 'settings', node, ...patch });
};

const repairs: Partial<Record<IssueCode, Repair>> = {
  unreachable: removeStep,
  'zero-wait': removeStep,
  'starts-itself': removeStep,
  'dangling-line': tidyLines,
  'duplicate-line': tidyLines,
  'sends-without-wait': dayBefore,
  'crowded-day': dayBefore,
  'asked-too-soon': dayBefore,
  'never-holds': withoutBranch,
  shadowed: withoutBranch,
  'contradicts-path': withoutBranch,
  'exits-first': withoutBranch,
  'converted-stay': (_, { document: { goal } }) =>
    goal &&
    one(t('End it at the goal'), { change: 'journey', set: { goal: asJson({ ...goal, exit: true }) } }),
  'early-reentry': (_, { document: { reentry } }) =>
    one(t('Only when they are out'), {
      change: 'journey',
      set: { reentry: asJson({ ...reentry, mode: 'afterExit' }) },
    }),
  'key-needs-event'(_, { document }) {
    const { key: __, ...reentry } = document.reentry;
    return one(t('Remove the key'), { change: 'journey', set: { reentry: asJson(reentry) } });
  },
  'exit-equals-trigger': ({ setting }, { document: { exits } }) =>
    one(t('Remove the exit'), {
      change: 'journey',
      set: { exits: asJson(exits.filter(({ id }) => setting !== `exits/${id}`)) },
    }),
  'unknown-group': () => one(t('Take it out of the group'), { change: 'journey', unset: ['group'] }),
  'no-utm': (_, { document: { id, utm } }) =>
    one(t('Name it after the journey'), {
      change: 'journey',
      set: { utm: { source: 'wend', medium: 'email', ...asObject(utm), campaign: id } },
    }),
  'same-name'({ node }, { nodes }) {
    const name = nodes.find(({ id }) => id === node)?.name?.trim();
    if (node === undefined || name === undefined) return undefined;
    const taken = new Set(nodes.map((other) => other.name?.trim()));
    let count = 2;
    while (taken.has(`${name} ${count}`)) count++;
    const next = `${name} ${count}`;
    return one(t('Call it “{name}”', { name: next }), { change: 'name', node, name: next });
  },
};

// Both are parts of a document, which is JSON but for members that are undefined.
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const asObject = (value: unknown): { [name: string]: Json } =>
  JSON.parse(JSON.stringify(value ?? {})) as { [name: string]: Json };

/** What a machine can do about an issue, if anything. */
export function fixFor(found: Issue, view: View): Fix | undefined {
  const repaired = repairs[found.code]?.(found, view);
  if (repaired || found.node === undefined) return repaired;
  const settings = view.graph.node(found.node)?.settings;
  const remedy = settings && remedyFor(found.code, settings, view.outlook);
  if (!remedy) return undefined;
  const { label, ...patch } = remedy;
  return one(label, { change: 'settings', node: found.node, ...patch });
}
