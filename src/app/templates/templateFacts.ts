import { nodeKind, sinceEntry, type JourneyDocument } from '../../core/index.ts';
import type { Template } from '../../library/templates.ts';

/** What a template holds, in words. */
export interface TemplateFacts {
  document: JourneyDocument;
  /** “3 emails in 7 days” */
  pace: string;
  /** “5 sample people, 2 topics”, what comes along besides. */
  besides: string;
}

export function templateFacts({ name, workspace }: Template): TemplateFacts {
  const { journeys, samples, topics, segments } = workspace;
  const [document] = journeys;
  if (!document) throw new Error(`the template ${name} holds no journey`);
  const emails = document.nodes.filter(({ kind }) => nodeKind(kind).family === 'email').length;
  const days = daysOf(document);
  const along = [
    count(samples.length, 'sample person', 'sample people'),
    count(Object.keys(topics).length, 'topic', 'topics'),
    count(Object.keys(segments).length, 'segment', 'segments'),
  ];
  return {
    document,
    pace: `${count(emails, 'email', 'emails') ?? 'no email'}${days === undefined ? '' : ` in ${days}`}`,
    besides: along.filter((words) => words !== undefined).join(', '),
  };
}

const count = (many: number, one: string, several: string): string | undefined =>
  many === 0 ? undefined : `${many} ${many === 1 ? one : several}`;

/** The last day that a card names. */
function daysOf(document: JourneyDocument): string | undefined {
  const days = [...sinceEntry(document).values()].flatMap((words) => {
    const day = /(\d+)\+?$/.exec(words)?.[1];
    return day === undefined ? [] : [Number(day)];
  });
  const most = Math.max(0, ...days);
  return most === 0 ? undefined : most === 1 ? 'a day' : `${most} days`;
}
