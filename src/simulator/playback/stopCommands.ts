import {
  anyStops,
  hasStops,
  noBreakpoints,
  type AnyStop,
  type Breakpoints,
} from '../../session/breakpoints.ts';
import type { Session } from '../../session/Session.ts';
import { changeViewState, readViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { toast } from '../../ui/toasts.ts';

const texts: Readonly<Record<AnyStop, { id: string; label: string; on: string; off: string }>> = {
  anyEmail: {
    id: 'play.stop-any-mail',
    label: t('Playing stops at any mail, or no longer'),
    on: t('Playing stops at any mail'),
    off: t('Playing no longer stops at any mail'),
  },
  anyRefusal: {
    id: 'play.stop-any-refusal',
    label: t('Playing stops at any refusal, or no longer'),
    on: t('Playing stops at any refusal'),
    off: t('Playing no longer stops at any refusal'),
  },
};

/** Where playing stops, apart from single steps and ways out, which the canvas knows. */
export function stopCommands(session: Session): Command[] {
  const shared = { group: 'Simulate', icon: 'pause', scope: 'simulator' } as const;
  const journey = () => session.store.getState().draft.document.id;
  const change = (breakpoints: Breakpoints, text: string) => {
    changeViewState(journey(), { breakpoints });
    toast({ text, key: 'breakpoints' });
  };
  return [
    ...anyStops.map((which): Command => {
      const { id, label, on, off } = texts[which];
      return {
        ...shared,
        id,
        label,
        keywords: [t('breakpoint'), t('halt')],
        run() {
          const { breakpoints } = readViewState(journey());
          change({ ...breakpoints, [which]: !breakpoints[which] }, breakpoints[which] ? off : on);
        },
      };
    }),
    {
      ...shared,
      id: 'play.stop-nowhere',
      label: t('Playing stops nowhere'),
      keywords: [t('breakpoint'), t('halt')],
      unavailable: () =>
        hasStops(readViewState(journey()).breakpoints) ? undefined : t('Playing stops nowhere as it is.'),
      run: () => change(noBreakpoints, t('Playing stops nowhere')),
    },
  ];
}
