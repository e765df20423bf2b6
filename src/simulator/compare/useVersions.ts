import { useMemo, useState } from 'react';
import {
  checkJourney, compile, issue, journeySchema, limits, link, readAs, readJson, simulate,
  type Draft, type Issue, type Journey, type JourneyDocument, type Read, type Scenario, type Shared, type Simulation,
} from '../../core/index.ts'; // oxfmt-ignore
import { renderEmail } from '../../email/compile/renderEmail.ts';
import { usePublishedJourney } from '../../library/queries.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import type { OptionGroup } from '../../ui/option.ts';

/** A journey file that was chosen to be compared with. */
interface FileVersion {
  name: string;
  read: Read<Journey>;
}

export interface Versions {
  /** What the journey on the canvas can be compared with. */
  options: readonly OptionGroup<string>[];
  chosen: string | undefined;
  choose: (version: string) => void;
  take: (file: File) => Promise<void>;
  /** What the chosen version does to the person; undefined where none is chosen, or where it cannot run. */
  result: { journey: Journey; simulation: Simulation } | undefined;
  /** Why the chosen version cannot run. */
  trouble: Issue | undefined;
}

/**
 * Other versions of the open journey: as it was opened, before each change since, as it was published last, and a file.
 * `scenario` is sent through the chosen one.
 */
export function useVersions(scenario: Scenario | undefined): Versions {
  const { id } = useSessionState(({ draft }) => draft.document);
  const steps = useSessionState((state) => state.past);
  // Steps that changed people, and not the journey, make no version of it.
  const past = useMemo(() => steps.filter(({ before, after }) => before !== after), [steps]);
  const shared = useSessionState((state) => state.shared);
  const others = useSessionState((state) => state.others);
  const version = useSessionState((state) => state.version);
  const published = usePublishedJourney(id);
  const [file, setFile] = useState<FileVersion>();
  const [wanted, choose] = useState<string>();
  const drafts = useMemo(
    () => new Map(past.map(({ before }, place): [string, Draft] => [`before-${place}`, before])),
    [past],
  );
  const changes = past.map(({ label }, place) => ({
    value: `before-${place}`,
    label: place === 0 ? t('As it was opened') : t('Before “{change}”', { change: label }),
  }));
  const options: OptionGroup<string>[] = [
    { heading: t('Since it was opened'), options: changes },
    { heading: t('Published'), options: published ? [publishedOption(published)] : [] },
    { heading: t('From a file'), options: file ? [{ value: 'file', label: file.name }] : [] },
  ].filter((group) => group.options.length > 0);
  const known = options.flatMap((group) => group.options);
  const chosen = (known.find(({ value }) => value === wanted) ?? known[0])?.value;
  const draft = chosen === undefined ? undefined : drafts.get(chosen);

  const made = useMemo((): Made | undefined => {
    if (draft) return compiled(draft, shared, others, version);
    if (chosen === 'published') return { journey: published };
    if (!file) return undefined;
    // A file is another version of this journey, whatever it calls itself: chance goes by the id, and so do places.
    return file.read.ok
      ? { journey: { ...file.read.value, id, digest: undefined } }
      : { trouble: file.read.issues[0] };
  }, [draft, chosen, published, file, shared, others, version, id]);
  const run = useMemo(() => {
    if (!made?.journey || !scenario) return undefined;
    const linking = link(made.journey);
    return linking.ok
      ? { result: { journey: made.journey, simulation: simulate(linking.linked, scenario) } }
      : { trouble: linking.issues[0] };
  }, [made, scenario]);

  return {
    options,
    chosen,
    choose,
    take: async (chosenFile) => {
      setFile({ name: chosenFile.name, read: await readJourney(chosenFile) });
      choose('file');
    },
    result: run && 'result' in run ? run.result : undefined,
    trouble: made?.trouble ?? (run && 'trouble' in run ? run.trouble : undefined),
  };
}

const publishedOption = ({ version }: Journey) => ({
  value: 'published',
  label: t('As it was published (version {version})', { version: String(version) }),
});

interface Made {
  journey?: Journey | undefined;
  trouble?: Issue | undefined;
}

function compiled(
  { document, emails }: Draft,
  shared: Shared,
  others: readonly JourneyDocument[] = [],
  version: number,
): Made {
  const rendered = Object.fromEntries(
    Object.entries(emails).map(([id, email]) => [id, renderEmail(email, shared, document.utm)]),
  );
  const context = { ...shared, emails, journeys: [document, ...others] };
  const { journey, issues } = compile(document, context, rendered, version);
  return { journey, trouble: journey ? undefined : issues.find(({ severity }) => severity === 'error') };
}

async function readJourney(file: File): Promise<Read<Journey>> {
  const { max, code } = limits.fileBytes;
  if (file.size > max) return { ok: false, issues: [issue(code, { path: '' }, { found: file.size, max })] };
  const json = readJson(await file.text());
  if (!json.ok) return json;
  const journey = readAs('wend.journey', journeySchema, json.value);
  if (!journey.ok) return journey;
  const issues = checkJourney(journey.value).filter(({ severity }) => severity === 'error');
  return issues.length > 0 ? { ok: false, issues } : journey;
}
