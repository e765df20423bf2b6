const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** Puts the focus into the next region of the page, or the one before: top bar, steps, canvas, settings, simulator. */
export function cycleRegions(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here < 0 ? (by === 1 ? -1 : 0) : here;
  // A region that has nothing to focus is passed over.
  for (let step = 1; step <= regions.length; step++) {
    const region = regions[(from + by * step + regions.length * 2) % regions.length];
    if (region && enter(region)) return;
  }
}

function enter(region: HTMLElement): boolean {
  const first = [...region.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.getClientRects().length > 0,
  );
  first?.focus();
  return first !== undefined && document.activeElement === first;
}
