import { phrases, type Words } from './words.ts';

export const es: Words = {
  commands: {
    help: phrases(`
      ayuda, ayúdame, comandos, qué puedes hacer, qué sabes hacer, instrucciones
    `),
    environments: phrases(`
      entornos, lista de entornos, listar entornos, todos los entornos, los entornos, ambientes,
      panorama, vista general
    `),
    doctor: phrases('diagnóstico, diagnostica, diagnosticar, requisitos'),
    plan: phrases(`
      planificar, planifica, planea, planear, vista previa, previsualizar, previsualiza, simular,
      simula, simulación, prueba en seco
    `),
    migrate: phrases(`
      migrar, migra, migre, inicia la migración, iniciar la migración, empieza la migración,
      comienza la migración, lanza la migración, a la versión 2.0, a 2.0
    `),
    validate: phrases(`
      verificar, valida, validar, verifica, comprueba, comprobar, revisa, revisar, chequea
    `),
    repair: phrases('reparar, repara, arregla, arreglar, corrige, corregir'),
    widen: phrases('ampliar, amplía, extender, extiende, desplegar a todos'),
    retire: phrases('retirar, retira, dar de baja 1.0, desactivar 1.0'),
    rollback: phrases(`
      revertir, como antes, a la versión 1.0, revierte, deshacer, deshaz, deshazlo, reviértelo,
      volver atrás, vuelve atrás, dar marcha atrás, restaurar, restaura, reversión
    `),
    look: phrases('mirar, mira, échale un vistazo'),
    'check drift': phrases(`
      desviaciones, desviación, deriva, qué cambió, qué ha cambiado, diferencias, compara, comparar,
      verificar desviaciones, comprueba desviaciones
    `),
    schedule: phrases('programar, programación, programa, horario'),
    subscribe: phrases(`
      suscribir, suscribe, suscríbeme, notifícame, avísame, mantenme informado
    `),
    unsubscribe: phrases(`
      desuscribir, no más mensajes, deja de avisarme, cancelar suscripción, cancela la suscripción,
      cancelar la suscripción, darme de baja, anular suscripción
    `),
    status: phrases('estado, situación, progreso, cómo está, cómo va, estatus'),
    history: phrases('historial, historia, registro, últimas ejecuciones'),
    'hand over': phrases(`
      transferir, entregar, entrega, transfiere, delegar, delega, traspasar, traspasa
    `),
    explain: phrases('explicar, explica, explícame, explique'),
    cancel: phrases(`
      cancelar, cancela, cancele, detén, detener, para la ejecución, aborta, abortar, anula, anular,
      interrumpe, interrumpir, deténlo, cancélalo, páralo
    `),
  },
  questions: {
    history: phrases('desde cuándo'),
    status: phrases(`
      y ahora qué, y ahora, qué sigue, siguiente paso, próximo paso, qué hago, bloqueado, bloqueada,
      atascado, terminado, terminó, listo, ya está, en curso, va bien, está bien, quién debe aprobar,
      novedades, esperando, cómo van
    `),
    explain: phrases(`
      por qué, quién lo aprobó, quién aprobó, aprobó, aprobado, quién ha aprobado, quién, falló,
      fallado, error, qué pasó, qué ha pasado, resumen, informe, detalles
    `),
    plan: phrases(`
      usuarios, los usuarios, qué usuarios, personas, quién está afectado, afectados, afectado,
      qué pasaría, qué cambiaría, qué pasa, impacto, a quién afecta, cambiaría, cambiará
    `),
    'check drift': phrases('cambió, cambiado, cambios, ha cambiado algo, diferente, distinto'),
    doctor: phrases('preparado, listo para migrar, permisos'),
    help: phrases(`
      cómo funciona, cómo funciona esto, quién eres, estás ahí, hay alguien, qué puedo hacer aquí,
      qué puedo hacer
    `),
    schedule: phrases('con qué frecuencia'),
  },
  weak: {
    cancel: phrases('para'),
    rollback: phrases('reviertes, revertirá, revertimos'),
    migrate: phrases(`
      migración, traslado, migras, migres, migren, migrarás, migrará, migrarán, migraremos
    `),
    status: phrases('muestra, muéstrame, mostrar, muestre, enséñame, ver, dime'),
    environments: phrases('entorno, lista, listar, ambiente'),
    help: phrases('ejemplo, ejemplos, comando'),
    history: phrases('ejecuciones, ejecución'),
    schedule: phrases('cuándo'),
  },
  marks: {
    filler: phrases(`
      el, la, los, las, un, una, del, de, al, entorno, el entorno, entornos, ambiente, organización,
      en, para, por, con, sobre, a, por favor, porfa, gracias, muchas gracias, hola, buenos días,
      buenas, buenas tardes, ahora, ya, ahora mismo, me, nos, mi, mis, nuestro, es, está, son, están,
      haz, hacer, haga, da, dame, inicia, iniciar, empieza, comienza, lanza, lanzar, último, últimas,
      fue un error, llamado, cuál es, cuáles son, atrás, esto
    `),
    courtesy: phrases(`
      cuando puedas, cuando pueda, cuando tengas un momento, en cuanto puedas, uy, mejor,
      el, la, los, las, un, una, del, de, al, entorno, el entorno, ambiente, en, para, por, con,
      sobre, a, por favor, porfa, gracias, muchas gracias, hola, buenos días, buenas, buenas tardes,
      ahora, ahora mismo, me, nos, mi, mis, nuestro, haz, hacer, haga, inicia, iniciar, empieza,
      comienza, lanza, lanzar, llamado, perdón, perdona, lo siento, ups, eh, pues, coma, pero ya, pero rápido
    `),
    request: phrases(`
      puedes, podrías, puede, podría, puede usted, quiero, quisiera, queremos, me gustaría, vamos a,
      necesito, necesitamos, hay que, tenemos que, tengo que, me ayudas a, ayúdame a, nos ayudas a
    `),
    wait: phrases('espera, no espera, no no, ay no, espere, un momento'),
    without: phrases('sin, ignora, saltándote, sáltate'),
    when: phrases(`
      hoy, mañana, esta noche, esta tarde, lunes, martes, miércoles, jueves, viernes, sábado,
      domingo, fin de semana
    `),
    not: phrases(`
      no, nunca, jamás, ningún, ninguna, nadie, tampoco, excepto, salvo, pero, todavía no,
      aún no, evita, en vez de, en lugar de, ni
    `),
    doubt: phrases(`
      desde, todavía, cuántos, cuántas, hay, solo, roto, siempre, debo, debería,
      debemos, deberíamos, puedo, podemos, se puede, si, cuando, cuándo, antes, después, hasta,
      mientras, a menos que, siempre que, por qué, cómo, quién, qué, cuál, dónde, dijo, dice, luego, o, yo, nosotros, quizás, tal vez, es posible, es seguro, debe, seguro, qué pasa si
    `),
    past: phrases(`
      se migró, migró, migraste, has migrado, ha sido, fue, fueron, migrado, migrada, revertido,
      cancelado, reparado, migré, cancelé, anulé, restauré, reparé, revertí, ayer, ha, has, hemos,
      he, sido, se, migramos, gracias por
    `),
    it: phrases('lo, eso, esto, este, ese, este entorno, la, aquello'),
    rather: phrases(`no ese, no esa, ese no, quise decir, quería decir, me refería a, digo`),
    also: phrases(`
      y, e, también, lo mismo, lo mismo para, lo mismo con, lo mismo en, igual para, igual, y para,
      qué tal, ídem, además, o, haz lo mismo
    `),
    again: phrases(`
      otra vez, de nuevo, nuevamente, repite, repetir, una vez más, reintenta, reintentar,
      vuelve a hacerlo
    `),
    yes: phrases(`
      sí, adelante, dale, hazlo, continúa, continuar, procede, de acuerdo, vale, confirmo,
      confirmado, claro, perfecto
    `),
    all: phrases('todo, todos, todas, cada, todos los entornos, todos los, ambos'),
    card: phrases(`
      aprueba, aprobar, elimina, eliminar, borra, borrar, rechaza, rechazar, acepta, aceptar
    `),
  },
  terms: {
    planning: phrases('planificando'),
    needs_decisions: phrases('faltan respuestas'),
    awaiting_approval: phrases('esperando aprobación, pendiente de aprobación'),
    scheduled: phrases('programado'),
    applying: phrases('aplicando'),
    verifying: phrases('comprobando el resultado'),
    blocked: phrases('bloqueado, bloqueada'),
    no_changes: phrases('nada que cambiar, sin cambios'),
    succeeded: phrases('terminado y comprobado, correcto'),
    unproven: phrases(`
      sin demostrar, sin probar, no probado, no demostrado, no todo demostrado
    `),
    needs_repair: phrases('comprobaciones fallidas, necesita reparación'),
    stopped: phrases('detenido, detenido a medias, parado'),
    failed: phrases('no es posible, fallido'),
    rejected: phrases('rechazado'),
    expired: phrases('caducado, vencido'),
    stale: phrases('obsoleto, desactualizado'),
    superseded: phrases('sustituido, sustituido por una ejecución más reciente'),
    cancelled: phrases('cancelado'),
    unchecked: phrases('sin comprobar, no comprobado'),
    drift: phrases('desviación, desviaciones, deriva'),
    accept: phrases('aceptar'),
    snooze: phrases('silenciar'),
    replaced: phrases('creado de nuevo'),
    detached: phrases('quitado del perfil'),
    managed: phrases('administrado, administrada'),
    provider: phrases('proveedor, proveedores, proveedor de canal'),
    profile: phrases('perfil, perfiles'),
    panel: phrases('panel, widget'),
    loader: phrases('cargador, biblioteca'),
    pilot: phrases('piloto'),
    wave: phrases('oleada, oleadas'),
    window: phrases('ventana, franja'),
    digest: phrases('huella, resumen del plan'),
    run: phrases('ejecución, ejecuciones'),
    approver: phrases('aprobador, aprobación'),
    protected: phrases('protegido, entorno protegido'),
  },
  meaning: {
    asked: phrases(`
      significa, significan, significado, quiere decir, quieren decir, definición, para qué sirve,
      qué hace, qué hacen, qué es un, qué es una, diferencia entre, la palabra, el término,
      ayuda sobre, ayuda con, cómo funciona
    `),
    maybe: phrases('qué es, qué son'),
  },
};
