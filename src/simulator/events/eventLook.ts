import type { ScenarioEvent } from '../../core/index.ts';
import { inputLook, type Look } from '../entryLook.ts';

/** How one of a person’s own events is drawn. */
export function eventLook(event: ScenarioEvent): Look {
  switch (event.type) {
    case 'track':
      return inputLook(event.event);
    case 'page':
      return inputLook('Page Viewed');
    case 'identify':
      return inputLook('Profile changed');
    case 'manual':
      return { icon: 'arrow-into', hue: 'trigger' };
    case 'migrate':
      return inputLook('Moved to another version');
  }
}
