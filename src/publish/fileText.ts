import { issue, limits, type Read } from '../core/index.ts';
import { t } from '../texts/t.ts';

/** The text of a chosen file. Its size is judged before a byte of it is read. */
export async function fileText(file: Blob): Promise<Read<string>> {
  const { max, code } = limits.fileBytes;
  if (file.size > max) return { ok: false, issues: [issue(code, { path: '' }, { found: file.size, max })] };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    const reason = error instanceof TypeError ? t('it is not text in UTF-8') : t('the file cannot be opened');
    return { ok: false, issues: [issue('not-json', { path: '' }, { reason })] };
  }
}
