import { useState, type KeyboardEvent } from 'react';
import { matching, shownAtMost, type Suggestion } from './suggestion.ts';

/** The keyboard and the state of a list of suggestions below a text field (the WAI-ARIA combobox pattern). */
export function useSuggestions(args: {
  listId: string;
  text: string;
  suggestions: readonly Suggestion[];
  onPick: (suggestion: Suggestion) => void;
}) {
  const { listId, text, suggestions, onPick } = args;
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const found = wanted ? matching(suggestions, text) : [];
  const open = found.length > 0;
  const count = Math.min(found.length, shownAtMost);

  const show = () => {
    setWanted(true);
    setActive(-1);
  };
  const hide = () => {
    setWanted(false);
    setActive(-1);
  };
  const pick = (suggestion: Suggestion) => {
    hide();
    onPick(suggestion);
  };
  /** True where the key was meant for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const choice = found[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const down = event.key === 'ArrowDown';
      if (!open) show();
      else if (down) setActive(active + 1 < count ? active + 1 : 0);
      else setActive(active > 0 ? active - 1 : count - 1);
    } else if (event.key === 'Enter' && open && choice !== undefined) {
      pick(choice);
    } else if (event.key === 'Escape' && open) {
      hide();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const comboProps = {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': open ? listId : undefined,
    'aria-activedescendant': open && active >= 0 ? `${listId}-${active}` : undefined,
  } as const;
  return { open, found, active, show, hide, pick, onKeyDown, comboProps };
}
