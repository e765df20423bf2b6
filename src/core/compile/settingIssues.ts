import { t } from '../../texts/t.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import type { Surroundings } from '../kinds/Kind.ts';
import { emailFindings } from '../document/emailFindings.ts';
import { graphOf } from '../document/graph.ts';
import { isTrigger, type JourneyDocument, type JourneyNode } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own } from '../values/json.ts';
import type { CompileContext } from './CompileContext.ts';
import { lasting, recall } from './recall.ts';

const remembered = lasting<Surroundings>();

/** What keeps the settings of the steps from being complete. */
export function settingIssues(document: JourneyDocument, context: CompileContext): Issue[] {
  const { reachable } = graphOf(document);
  const surroundings = surroundingsOf(document, context);
  return document.nodes.flatMap((node) => (reachable.has(node.id) ? nodeIssues(node, surroundings) : []));
}

/** What a journey is called into which nobody can be let by hand. */
const shutName = (journey: JourneyDocument): string | undefined =>
  graphOf(journey).triggers.some(
    (node) => isTrigger(node) && !!node.settings.on && 'manual' in node.settings.on,
  )
    ? undefined
    : journey.name || t('Untitled journey');

function surroundingsOf(document: JourneyDocument, context: CompileContext): Surroundings {
  const { brand, topics, segments, emails, journeys } = context;
  const others = journeys?.filter(({ id }) => id !== document.id) ?? [];
  const parts = [
    document.id,
    shutName(document),
    brand,
    topics,
    segments,
    emails,
    journeys === undefined,
    ...others,
  ];
  return remembered(parts, () => {
    const byId = journeys && new Map(others.map((journey) => [journey.id, journey]));
    return {
      hasTopic: (id) => own(topics, id) !== undefined,
      email: (id) => {
        const stored = own(emails, id);
        return stored && emailFindings(stored, brand);
      },
      hasSegment: (id) => own(segments, id) !== undefined,
      hasJourney: (id) => id === document.id || byId?.has(id),
      shutJourney: (id) => {
        const journey = id === document.id ? document : byId?.get(id);
        return journey && shutName(journey);
      },
      isArchived: (id) => byId?.get(id)?.archived === true,
    };
  });
}

const nodeIssues = recall((node: JourneyNode, surroundings: Surroundings): readonly Issue[] => {
  const issues: Issue[] = [];
  nodeKind(node.kind).check(
    node.settings,
    (code, setting, words) => issues.push(issue(code, { node: node.id, setting }, words)),
    surroundings,
  );
  return issues;
});
