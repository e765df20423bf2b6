import { useMemo, useState } from 'react';
import type { Journey } from '../core/index.ts';
import type { Published } from '../library/Repository.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { readAddress, tokenTrouble } from './backendAddress.ts';
import { changedSince } from './changedSince.ts';
import { SentReport } from './SentReport.tsx';
import { keepAddress, keepToken, lastAddress, tokenFor } from './tokens.ts';
import { useSending } from './useSending.ts';
import styles from './PublishDialog.module.css';

/** Sends the journey to a backend, or has it checked there. */
export function SendForm(props: {
  journeyId: string;
  /** Undefined while it is not ready; `notReady` then says why. */
  journey: Journey | undefined;
  notReady: string | undefined;
  /** What a backend accepted last. */
  published: Published | undefined;
  onGo: (node: string, setting: string | undefined) => void;
}) {
  const { journeyId, journey, notReady, published, onGo } = props;
  const { send, cancel, underWay, last } = useSending(journeyId);
  const [typed, setTyped] = useState(() => published?.address ?? lastAddress());
  const [ownToken, setOwnToken] = useState<string>();
  const [tried, setTried] = useState(false);

  const address = readAddress(typed);
  // A remembered token is offered to the backend it was typed for, and to no other.
  const token = (ownToken ?? (address.ok ? tokenFor(address.origin) : '')).trim();
  const there = address.ok && published?.address === address.address ? published : undefined;
  const unchanged = useMemo(
    () => journey !== undefined && there !== undefined && !changedSince(journey, there),
    [journey, there],
  );
  const start = (dryRun: boolean, replaces = there?.digest) => {
    setTried(true);
    if (!address.ok || tokenTrouble(token) !== undefined || journey === undefined) return;
    keepAddress(address.address);
    keepToken(address.origin, token);
    send({ address: address.address, journey, replaces, dryRun }, token);
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('Address')}
        type="url"
        value={typed}
        onChange={setTyped}
        placeholder="https://journeys.example.com"
        error={tried && !address.ok ? address.words : undefined}
      />
      <TextField
        label={t('Token')}
        type="password"
        value={ownToken ?? token}
        onChange={setOwnToken}
        hint={t('Kept for this tab only. It goes to this address and nowhere else.')}
        error={tried ? tokenTrouble(token) : undefined}
      />
      <div className={styles.actions}>
        {there && (
          <span className={styles.there}>
            {t('Version {version} is there now', { version: String(there.version) })}
          </span>
        )}
        {underWay && (
          <Button variant="quiet" onClick={cancel}>
            {t('Cancel')}
          </Button>
        )}
        <Button
          busy={underWay?.dryRun === true}
          disabledReason={notReady ?? (underWay && !underWay.dryRun ? t('It is being sent.') : undefined)}
          onClick={() => start(true)}
        >
          {t('Check only')}
        </Button>
        <Button
          variant="primary"
          icon="send"
          busy={underWay?.dryRun === false}
          disabledReason={
            notReady ??
            (underWay?.dryRun ? t('It is being checked.') : undefined) ??
            (there && unchanged
              ? t('Nothing has changed since version {version}.', { version: String(there.version) })
              : undefined)
          }
          onClick={() => start(false)}
        >
          {t('Send')}
        </Button>
      </div>
      {last && !underWay && (
        <SentReport sent={last} journey={journey} onGo={onGo} onReplace={(digest) => start(false, digest)} />
      )}
    </div>
  );
}
