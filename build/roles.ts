import { writeFileSync } from 'node:fs';
import { rolesJson } from '../shared/report/roles-json.ts';

/** `npm run roles`: writes the security roles that the product needs, as its own tables and verbs have it. */
writeFileSync('infra/dataverse/roles.json', rolesJson());
