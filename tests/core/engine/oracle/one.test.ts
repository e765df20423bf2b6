import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { link, simulate } from '../../../../src/core/index.ts';
import { told } from '../told.ts';
import { tell } from './tell.ts';
test('one', () => {
  const found = JSON.parse(readFileSync('/tmp/w3/hunt.json', 'utf8')).find((x: any) =>
    x.k.includes(process.env.KIND),
  );
  const { program, scenario } = found.one;
  const l = link(program);
  if (!l.ok) return;
  const e = told(simulate(l.linked, scenario).entries),
    o = tell(program, scenario);
  const p = o.findIndex((x, i) => x !== e[i]);
  const at = p < 0 ? o.length : p;
  console.log(
    'common\n ' +
      o.slice(Math.max(0, at - Number(process.env.BACK ?? 30)), at).join('\n ') +
      '\noracle\n ' +
      o.slice(at, at + 12).join('\n ') +
      '\nengine\n ' +
      e.slice(at, at + 12).join('\n '),
  );
});
