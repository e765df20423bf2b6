import { t } from '../texts/t.ts';

/** Where a backend is, judged before anything is sent there. */
export type Address = { ok: true; address: string; origin: string } | { ok: false; words: string };

const isLocal = (host: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** A typed address without what does not belong to it. Unencrypted only to this very computer, for a token goes with it. */
export function readAddress(text: string): Address {
  const refuse = (words: string): Address => ({ ok: false, words });
  const typed = text.trim();
  if (typed === '') return refuse(t('Type the address of your backend.'));
  if (!/^https?:\/\//i.test(typed))
    return refuse(t('Begin with https://, as in https://journeys.example.com.'));
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return refuse(t('This is not a complete address. Write it as in https://journeys.example.com.'));
  }
  if (url.protocol === 'http:' && !isLocal(url.hostname))
    return refuse(t('Use https://. Over http:// everybody on the way could read the token.'));
  if (url.username !== '' || url.password !== '')
    return refuse(t('Leave out the name and password. The token says who you are.'));
  if (/[?#]/.test(typed)) return refuse(t('Leave out everything from ? or # on.'));
  return { ok: true, address: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, origin: url.origin };
}

/** What is wrong with a token, in words. Other characters than these cannot be sent in a header. */
export function tokenTrouble(token: string): string | undefined {
  if (token === '') return t('Type the token that your backend gave you.');
  return /^[\x21-\x7e]+$/.test(token)
    ? undefined
    : t('This holds spaces or letters that no token has. Copy it again.');
}
