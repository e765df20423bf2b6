import {
  readAs,
  readEvents,
  readJson,
  workspaceSchema,
  type Sample,
  type ScenarioEvent,
  type Workspace,
} from '../core/index.ts';

/** The files that ship with Wend: the workspace, and what its sample subscribers did, as Segment-spec events. */
const files = ['samples/workspace.json', 'samples/cart-recovery.ndjson'] as const;

/** Gets the sample workspace from the server that served the page. Rejects where that does not answer. */
export async function fetchSampleWorkspace(base: string): Promise<Workspace> {
  const [workspace, events] = await Promise.all(
    files.map(async (file) => {
      const response = await fetch(base + file);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.text();
    }),
  );
  return buildSampleWorkspace(workspace ?? '', events ?? '');
}

/** The sample workspace from its two files: each sample gets the events of its subscriber. Throws where a file is not as it was shipped. */
export function buildSampleWorkspace(workspaceText: string, ndjson: string): Workspace {
  const json = readJson(workspaceText);
  const workspace = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
  if (!workspace.ok) throw new Error(`the sample workspace is damaged: ${workspace.issues[0]?.message}`);
  const { people, troubles } = readEvents(ndjson);
  if (troubles[0])
    throw new Error(`the sample events are damaged: line ${troubles[0].line}: ${troubles[0].reason}`);
  return {
    ...workspace.value,
    samples: workspace.value.samples.map((sample) =>
      withEvents(sample, people.get(sample.scenario.subscriber.id) ?? []),
    ),
  };
}

/** What an `identify` at the beginning says is who the person is from the start; the rest happens to them. */
function withEvents({ id, scenario }: Sample, [first, ...rest]: readonly ScenarioEvent[]): Sample {
  if (first?.type !== 'identify')
    return { id, scenario: { ...scenario, events: first ? [first, ...rest] : [] } };
  const { email, ...attributes } = first.traits;
  const timeZone = first.context?.['timezone'];
  return {
    id,
    scenario: {
      ...scenario,
      subscriber: {
        ...scenario.subscriber,
        ...(typeof email === 'string' && { email }),
        ...(typeof timeZone === 'string' && { timeZone }),
        attributes,
      },
      events: rest,
    },
  };
}
