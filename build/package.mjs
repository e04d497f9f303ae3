import { packageTeams, toldOf } from './package-teams.mjs';

// Builds what is uploaded, into out/package/.
process.stdout.write(`${toldOf(packageTeams())}\n`);
