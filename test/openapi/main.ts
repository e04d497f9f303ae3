import { writeFile } from 'node:fs/promises';
import { openApiDocument } from './document.ts';
import { documentPath, documentText } from './document-text.ts';

/** `npm run openapi`: writes the document that is committed. */
await writeFile(documentPath, documentText(await openApiDocument()));
console.log(`${documentPath} is written`);
