import { tabStops } from '../ui/focus.ts';

/** Puts the focus into the place of a setting, or as near to it as there is; without one to where a form says it starts, else into the first field. */
export function focusSetting(root: HTMLElement, setting: string | undefined): void {
  const places =
    setting === undefined
      ? ['[data-start]', '[data-first]'].map((place) => root.querySelector<HTMLElement>(place))
      : [nearest(root, setting)];
  const [stop] = [...places, root].flatMap((place) => (place ? tabStops(place).slice(0, 1) : []));
  if (!stop) return;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'nearest' });
  if (setting === 'name' && (stop instanceof HTMLInputElement || stop instanceof HTMLTextAreaElement))
    stop.select();
}

/** The place itself, else the first one within it, else the one around it. */
function nearest(root: HTMLElement, setting: string): HTMLElement | undefined {
  const places = [...root.querySelectorAll<HTMLElement>('[data-setting]')];
  const at = (wanted: string) => places.find((place) => place.dataset['setting'] === wanted);
  const within = places.find((place) => place.dataset['setting']?.startsWith(`${setting}/`));
  const cut = setting.lastIndexOf('/');
  return at(setting) ?? within ?? (cut < 0 ? undefined : nearest(root, setting.slice(0, cut)));
}
