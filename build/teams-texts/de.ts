import type { TeamsTexts } from './teams-texts.ts';

export const de = {
  name: 'Cutover: Umstellung von Kanalanbietern',
  short: 'Überführt Kanalkonfiguration von CIF 1.0 nach 2.0.',
  full: 'Plant, lässt genehmigen, führt aus und prüft die Überführung der Konfiguration von Drittanbieterkanälen von Channel Integration Framework 1.0 nach 2.0 und meldet, wenn sich eine überführte Umgebung ändert. Befehle werden auf Englisch geschrieben, und die Antworten sind auf Englisch.',
  commands: {
    plan: 'Zeigt, was eine Migration ändern würde. Schreibt nichts.',
    migrate: 'Plant die Migration und bittet um Genehmigung, bevor etwas geschrieben wird.',
    status: 'Zeigt den offenen Lauf und die letzten Läufe.',
    validate: 'Vergleicht eine Umgebung mit dem, was zuletzt ausgeführt wurde. Schreibt nichts.',
    'check drift':
      'Vergleicht eine Umgebung mit dem hinterlassenen Stand und nennt Abweichungen. Schreibt nichts.',
    rollback:
      'Plant die Rücknahme des letzten oder eines per Kennung genannten Laufs und bittet um Genehmigung.',
    history: 'Listet die Läufe einer Umgebung auf, den neuesten zuerst.',
    cancel: 'Bricht den offenen Lauf ab.',
    environments: 'Listet die Umgebungen auf, die Sie verwenden können.',
    help: 'Zeigt, was ich kann.',
  },
} as const satisfies TeamsTexts;
