import { Child, serve, type Answerer } from './engine/Child.ts';
import { growth } from './engine/growth.ts';
import { localTime } from './engine/localTime.ts';
import { compareVariants, reportGrowth, reportLocalTime, reportYear } from './engine/reports.ts';
import { isVariant, variant } from './engine/variants.ts';
import { year } from './engine/year.ts';

const works: Readonly<Record<string, Answerer>> = { growth, year, localTime };

// Without an argument this is the bench; with one, a process that the bench has started.
const [, , name] = process.argv;
if (name === undefined) {
  await compareVariants();
  await reportGrowth(() => new Child('growth'));
  await reportYear(() => new Child('year'));
  await reportLocalTime(() => new Child('localTime'));
} else if (isVariant(name)) serve(variant(name));
else if (works[name]) serve(works[name]);
else throw new Error(`the engine bench knows no work called ${name}`);
