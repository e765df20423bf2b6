import { t } from '../../texts/t.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { EditedScenario } from './useEditedScenario.ts';
import styles from './person.module.css';

/** A whole person as the file that the command line reads. What cannot be read yet stays as typed. */
export function ScenarioText({ edited }: { edited: EditedScenario }) {
  const { text, broken, typeText } = edited;
  return (
    <div className={styles.form}>
      <TextField
        label={t('Scenario file (JSON)')}
        hint={t('The same file that the command line takes with --scenario.')}
        multiline
        mono
        minRows={12}
        maxRows={26}
        value={text}
        onChange={typeText}
      />
      {broken?.issues.map(({ path, message, remedy }, index) => (
        <Banner
          // Two issues may say the same of one place.
          key={index}
          tone="bad"
          title={path ? `${path}: ${message}` : message}
        >
          {remedy}
        </Banner>
      ))}
      {broken && (
        <div className={styles.row}>
          <Button size="sm" onClick={edited.throwTextAway}>
            {t('Go back to the last readable state')}
          </Button>
        </div>
      )}
    </div>
  );
}
