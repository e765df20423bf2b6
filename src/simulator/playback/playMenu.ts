import type { TrailNames } from '../../core/index.ts';
import {
  anyStops,
  hasStops,
  noBreakpoints,
  toggled,
  type AnyStop,
  type Breakpoints,
} from '../../session/breakpoints.ts';
import { changeViewState, readViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import type { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { outletWords } from './breakEntries.ts';
import { anyWords } from './unitWords.ts';

/** How time is drawn, and where playing stops: what the menu of a simulation has for playing. */
export function playMenu(journey: string, names: TrailNames): MenuGroup[] {
  const { breakpoints, timeAxis } = readViewState(journey);
  const change = (next: Breakpoints) => changeViewState(journey, { breakpoints: next });
  const any = (id: AnyStop): MenuItem => ({
    id,
    label: anyWords[id],
    checked: breakpoints[id],
    onSelect: () => change({ ...breakpoints, [id]: !breakpoints[id] }),
  });
  const one = (where: 'steps' | 'outlets', id: string, label: string): MenuItem => ({
    id: `${where} ${id}`,
    label,
    checked: true,
    onSelect: () => change(toggled(breakpoints, where, id)),
  });
  return [
    {
      id: 'time',
      items: [
        {
          id: 'axis',
          label: t('Draw time as long as it is'),
          checked: timeAxis === 'linear',
          onSelect: () =>
            changeViewState(journey, { timeAxis: timeAxis === 'linear' ? 'compressed' : 'linear' }),
        },
      ],
    },
    {
      id: 'stops',
      heading: t('Playing stops at'),
      items: [
        ...anyStops.map(any),
        ...breakpoints.steps.map((id) => one('steps', id, names.step(id))),
        ...breakpoints.outlets.map((id) => {
          const [from = '', outlet = ''] = id.split('/');
          return one('outlets', id, outletWords(from, outlet, names));
        }),
        ...(hasStops(breakpoints)
          ? [{ id: 'none', label: t('Nowhere'), onSelect: () => change(noBreakpoints) }]
          : []),
      ],
    },
  ];
}
