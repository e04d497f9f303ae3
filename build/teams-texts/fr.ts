import type { TeamsTexts } from './teams-texts.ts';

export const fr = {
  name: 'Cutover : migration des fournisseurs de canaux',
  short: 'Migre la configuration des canaux de CIF 1.0 vers 2.0.',
  full: "Planifie, fait approuver, applique et vérifie la migration de la configuration des canaux tiers de Channel Integration Framework 1.0 vers 2.0, et signale toute modification d'un environnement migré. Les commandes s'écrivent en français ou en anglais ; les réponses sont en français.",
  commands: {
    plan: "Montre ce qu'une migration modifierait. N'écrit rien. Pour tous à la fois : plan all, ou plan all --only test.",
    migrate: 'Planifie la migration et demande une approbation avant toute écriture.',
    status: "Affiche l'exécution ouverte et les dernières exécutions.",
    validate: "Compare un environnement avec ce qui a été appliqué en dernier. N'écrit rien.",
    'check drift': "Compare un environnement avec l'état laissé et indique les écarts. N'écrit rien.",
    rollback:
      "Planifie l'annulation de la dernière exécution, ou de celle dont vous donnez l'identifiant, et demande une approbation.",
    history: "Liste les exécutions d'un environnement, la plus récente en premier.",
    cancel: "Annule l'exécution ouverte.",
    environments: "Affiche l'état de chacun des environnements que vous pouvez utiliser.",
    help: 'Montre ce que je sais faire.',
  },
} as const satisfies TeamsTexts;
