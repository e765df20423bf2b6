import { link, simulate, trailLines, type Scenario } from '../core/index.ts';
import type { Session } from '../session/Session.ts';
import { saveFile } from '../ui/saveFile.ts';
import { toast } from '../ui/toasts.ts';

/**
 * Saves somebody's trail as NDJSON, byte for byte what the command line writes of the exported journey: its header names the
 * digest of the journey with its emails whole, which what runs on screen is not. Failures are said by a toast.
 */
export async function saveTrail(session: Session, scenario: Scenario, file: string): Promise<void> {
  try {
    const { journey, issues } = await session.compiledWhole();
    const linking = journey && link(journey);
    if (!linking?.ok) {
      const trouble = (linking?.issues ?? issues).find(({ severity }) => severity === 'error');
      if (trouble) toast({ text: `${trouble.message} ${trouble.remedy}`, tone: 'warn' });
      return;
    }
    const lines = trailLines(simulate(linking.linked, scenario));
    saveFile(file, `${lines.join('\n')}\n`, 'application/x-ndjson');
  } catch (error) {
    toast({ text: error instanceof Error ? error.message : String(error), tone: 'warn' });
  }
}
