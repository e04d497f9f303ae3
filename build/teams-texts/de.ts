import type { TeamsTexts } from './teams-texts.ts';

export const de = {
  name: 'Cutover: Umstellung von Kanalanbietern',
  short: 'Migriert die Kanalkonfiguration von CIF 1.0 auf 2.0.',
  full: 'Plant die Migration der Konfiguration von Drittanbieterkanälen vom Kanalintegrationsframework (CIF) 1.0 auf 2.0, lässt sie genehmigen, wendet sie an und prüft sie, und meldet, wenn sich eine migrierte Umgebung ändert. Befehle werden auf Deutsch oder Englisch geschrieben, geantwortet wird auf Deutsch.',
  commands: {
    plan: 'Zeigt, was eine Migration ändern würde. Schreibt nichts. Für alle zugleich: plan all oder plan all --only test.',
    migrate: 'Plant die Migration und bittet um Genehmigung, bevor etwas geschrieben wird.',
    status: 'Zeigt die offene und die letzten Ausführungen.',
    validate: 'Vergleicht eine Umgebung mit dem zuletzt Angewendeten. Schreibt nichts.',
    'check drift':
      'Vergleicht eine Umgebung mit dem zuletzt hinterlassenen Stand und nennt Abweichungen. Schreibt nichts.',
    rollback:
      'Plant die Rücknahme der letzten oder der mit ihrer ID genannten Ausführung und bittet um Genehmigung.',
    history: 'Listet die Ausführungen einer Umgebung auf, die neuesten zuerst.',
    cancel: 'Bricht die offene Ausführung ab.',
    environments: 'Zeigt den Stand jeder Umgebung, die Sie verwenden können.',
    help: 'Zeigt, was ich kann.',
  },
} as const satisfies TeamsTexts;
