import type { TeamsTexts } from './teams-texts.ts';

export const es = {
  name: 'Cutover: migración de proveedores de canales',
  short: 'Migra la configuración de canales de CIF 1.0 a 2.0.',
  full: 'Planifica, somete a aprobación, aplica y comprueba la migración de la configuración de canales de terceros de Channel Integration Framework 1.0 a 2.0, y avisa cuando cambia un entorno migrado. Los comandos se escriben en español o en inglés; las respuestas llegan en español.',
  commands: {
    plan: 'Muestra lo que cambiaría una migración. No escribe nada. De todos a la vez: plan all, o plan all --only test.',
    migrate: 'Planifica la migración y pide aprobación antes de escribir nada.',
    status: 'Muestra la ejecución abierta y las últimas.',
    validate: 'Compara un entorno con lo último que se aplicó. No escribe nada.',
    'check drift':
      'Compara un entorno con el estado en que se dejó e indica las diferencias. No escribe nada.',
    rollback:
      'Planifica cómo deshacer la última ejecución, o la que indique por su identificador, y pide aprobación.',
    history: 'Enumera las ejecuciones de un entorno, la más reciente primero.',
    cancel: 'Cancela la ejecución abierta.',
    environments: 'Muestra el estado de cada uno de los entornos que puede usar.',
    help: 'Muestra lo que puedo hacer.',
  },
} as const satisfies TeamsTexts;
