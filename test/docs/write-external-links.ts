import { writeFileSync } from 'node:fs';
import { externalLinks, externalList, pages } from './pages.ts';

/** `npm run links`: writes the page that lists every address outside. */
writeFileSync(externalList, externalLinks(pages()));
console.log(`${externalList} is written`);
