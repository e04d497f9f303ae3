import { writePages } from './save.ts';

writePages();
