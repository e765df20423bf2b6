import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import { TextTools } from './TextTools.tsx';

/** The text tools for what is written in the canvas, and the way there. */
export function CanvasTextTools() {
  const { hand, writing } = useEmailDesk();
  return (
    <TextTools hand={hand} writing={writing}>
      <Button size="sm" variant="quiet" onClick={() => hand()?.write()}>
        {t('Write')}
      </Button>
    </TextTools>
  );
}
