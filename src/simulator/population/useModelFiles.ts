import { useEffect, useState } from 'react';
import {
  checkModel, limits, modelSchema, readAs, readJson, type Journey, type Linked,
} from '../../core/index.ts'; // oxfmt-ignore
import { plural, t } from '../../texts/t.ts';
import { estimateFrom } from './estimateFrom.ts';
import { issueWords } from './issueWords.ts';
import type { PopulationView } from './usePopulation.ts';

/** What came of a file, for somebody to read, and what they may do about it. */
interface Told {
  title: string;
  words: string;
  action?: { label: string; onAct: () => void };
}

/** Takes a behaviour from files: a model as it is, or the rates of a log, which is read in the background. */
export function useModelFiles(view: PopulationView, journey: Journey, linked: Linked) {
  const { now, replace } = view;
  const [told, tell] = useState<Told>();
  const [reading, setReading] = useState<AbortController>();
  // Whoever leaves the page wants no log any more.
  useEffect(() => () => reading?.abort(), [reading]);

  const refuse = (words: string) =>
    tell({ title: t('Nothing was taken over; the behaviour is as it was.'), words });
  const isTooLarge = (files: readonly File[]) => {
    const large = files.find(({ size }) => size > limits.fileBytes.max);
    if (large)
      refuse(
        t('{file} is larger than {size} MB. Split it into several files.', {
          file: large.name,
          size: limits.fileBytes.max / 1_000_000,
        }),
      );
    return large !== undefined;
  };
  const openModel = async (file: File | undefined) => {
    if (!file || isTooLarge([file])) return;
    const read = readJson(await file.text());
    const found = read.ok ? readAs('wend.model', modelSchema, read.value) : read;
    const issues = found.ok ? checkModel(found.value, linked) : found.issues;
    if (!found.ok || issues.length > 0) return refuse(`${file.name}: ${issueWords(issues)}`);
    tell(undefined);
    replace(
      { model: found.value, evidence: undefined },
      t('{file} is the behaviour now', { file: file.name }),
    );
  };
  const openLogs = async (files: readonly File[]) => {
    if (files.length === 0 || isTooLarge(files)) return;
    const stop = new AbortController();
    setReading(stop);
    tell(undefined);
    const before = now().model;
    try {
      const texts = await Promise.all(files.map((file) => file.text()));
      const found = await estimateFrom({ texts, journey }, stop.signal);
      if (!found || stop.signal.aborted) return;
      if (!found.ok) return refuse(t('Nothing could be read: {reason}', { reason: found.reason }));
      const { model, evidence, unread, reason } = found;
      const take = () => {
        replace({ model, evidence }, t('The rates of the log are in force now'));
        tell(
          unread > 0
            ? {
                title: plural(
                  unread,
                  '{count} line could not be read; the rest was.',
                  '{count} lines could not be read; the rest was.',
                ),
                words: t('The first of them: {reason}', { reason }),
              }
            : undefined,
        );
      };
      if (now().model === before) take();
      else
        tell({
          title: t('The behaviour was changed while the log was read'),
          words: t('It is as you left it.'),
          action: { label: t('Take the rates of the log'), onAct: take },
        });
    } catch (error) {
      if (!stop.signal.aborted) refuse(error instanceof Error ? error.message : String(error));
    } finally {
      setReading((current) => (current === stop ? undefined : current));
    }
  };
  return { told, reading, openModel, openLogs, dismiss: () => tell(undefined) };
}
