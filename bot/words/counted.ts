/** What is counted of a migration, without accents, in all languages at once: pieces of regular expressions. */
export const counted = {
  people:
    'users?|agents?|people|persons?|colleagues|reps?|operators?|conseillers|telefonisten|benutzern?|agenten|leuten?|kollegen|nutzern?|mitarbeitern?|utilisateurs|personnes|gens|usuarios|agentes|personas|人|名',
  waves: 'waves?|wellen?|vagues?|oleadas?|batches|tandas|ウェーブ|回',
} as const;
