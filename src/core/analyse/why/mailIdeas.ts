import { roughly } from '../../values/duration.ts';
import type { Clause } from '../../values/rule.ts';
import type { Response } from './Change.ts';
import { countOf, doesNotHappen, ignores, respondsTo } from './eventIdeas.ts';
import { topicIdeas } from './topicIdeas.ts';
import type { Ideas, Scene } from './Scene.ts';

/** Ways for something to come of a mail, or nothing of the kind. */
export function mailIdeas(
  scene: Scene,
  asked: Extract<Clause, { did: string }>,
  holds: boolean,
  input: string | undefined,
): Ideas {
  const { email, did, link } = asked;
  const { run } = scene.entry;
  const wanted = email === 'previous' ? undefined : email;
  const isMeant = (mail: { email: string; run: string }) =>
    (run === null || mail.run === run) && (wanted === undefined || wanted === 'any' || mail.email === wanted);
  if (!holds) return noDeedIdeas(scene, did, isMeant, input);
  const from = asked.within === undefined ? -Infinity : scene.now - roughly(asked.within);
  if (did === 'opened' || did === 'clicked')
    return respondsTo(scene, isMeant, did, { from, to: scene.now }, link);
  if (did === 'delivered') return delivered(scene, isMeant);
  if (did === 'bounced') return answers(scene, isMeant, { bounces: 'hard' });
  return did === 'complained' ? answers(scene, isMeant, { complains: 'PT1H' }) : [];
}

type IsMeant = (mail: { email: string; run: string }) => boolean;

/** Ways for nothing of the kind to come of a mail. */
function noDeedIdeas(scene: Scene, did: string, isMeant: IsMeant, input: string | undefined): Ideas {
  if (did === 'delivered') return answers(scene, isMeant, { bounces: 'soft' });
  if (did === 'sent')
    return scene.simulation.entries.flatMap(({ did: deed, why }): Ideas => {
      const topic =
        deed === 'sent' && why.code === 'gate'
          ? why.checks.find(({ check }) => check === 'topic')
          : undefined;
      return topic?.check === 'topic' ? topicIdeas(scene, topic.topic, false) : [];
    });
  if (input === undefined) return [];
  const change = ignores(scene, input);
  if (change?.change !== 'ignore') return doesNotHappen(scene, [input], { from: -Infinity, to: scene.now });
  // Who clicks has opened.
  return did === 'opened' ? [[change], [change, { ...change, response: 'clicks' }]] : [[change]];
}

/** Each of the mails meant without a bounce. */
const delivered = ({ simulation }: Scene, isMeant: IsMeant): Ideas =>
  simulation.mails.flatMap((mail, place): Ideas => {
    const send = countOf(simulation.mails, place);
    return isMeant(mail) ? [[{ change: 'ignore', email: mail.email, send, response: 'bounces' }]] : [];
  });

/** Each of the mails meant with this answer. */
const answers = ({ simulation }: Scene, isMeant: IsMeant, response: Response): Ideas =>
  simulation.mails
    .flatMap((mail, place): Ideas => {
      const send = countOf(simulation.mails, place);
      return isMeant(mail) ? [[{ change: 'respond', email: mail.email, send, response }]] : [];
    })
    .reverse();
