import { many } from './many.ts';

const [first = 1, by = 1, runs = 1] = process.argv.slice(2).map(Number);
process.send?.(await many(first, by, runs), () => process.disconnect());
