import { writeFileSync } from 'node:fs';
import { diagramExamples } from './diagram-examples.ts';

/** `npm run diagrams`: writes the pictures that docs show of reports. */
for (const [path, svg] of Object.entries(await diagramExamples())) {
  writeFileSync(path, svg);
  console.log(`${path} is written`);
}
