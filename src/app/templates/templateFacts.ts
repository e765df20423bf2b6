import { lastDay, nodeKind, type JourneyDocument } from '../../core/index.ts';
import type { Template } from '../../library/templates.ts';
import { plural, t } from '../../texts/t.ts';

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
  const days = lastDay(document)?.day ?? 0;
  const mails = emails === 0 ? t('no email') : plural(emails, '{count} email', '{count} emails');
  const topicCount = Object.keys(topics).length;
  const segmentCount = Object.keys(segments).length;
  const along = [
    samples.length > 0 && plural(samples.length, '{count} sample person', '{count} sample people'),
    topicCount > 0 && plural(topicCount, '{count} topic', '{count} topics'),
    segmentCount > 0 && plural(segmentCount, '{count} segment', '{count} segments'),
  ];
  return {
    document,
    pace: days === 0 ? mails : plural(days, '{mails} in a day', '{mails} in {count} days', { mails }),
    besides: along.filter((words) => words !== false).join(', '),
  };
}
