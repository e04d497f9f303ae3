import { phrases, type Words } from './words.ts';

export const fr: Words = {
  commands: {
    help: phrases(`
      aide, aidez-moi, aide-moi, commandes, mode d' emploi, que peux-tu faire, que sais-tu faire,
      que pouvez-vous faire
    `),
    environments: phrases(`
      environnements, liste des environnements, tous les environnements, les environnements,
      vue d' ensemble
    `),
    doctor: phrases('diagnostic, diagnostique, diagnostiquer, diagnostiquez, prérequis'),
    plan: phrases(`
      planifier, planifie, planifiez, aperçu, prévisualiser, prévisualise, simuler, simule,
      simulation, essai à blanc
    `),
    migrate: phrases(`
      migrer, migre, migrez, lance la migration, lancer la migration, démarre la migration,
      démarrer la migration, lancez la migration, à la version 2.0, vers 2.0
    `),
    validate: phrases(`
      vérifier, vérifie, vérifiez, valide, valider, validez, contrôle, contrôler, contrôlez
    `),
    repair: phrases('réparer, répare, réparez, corrige, corriger, corrigez, réparation'),
    widen: phrases(`
      élargir, élargis, étendre, étends, généraliser, généralise, déployer à tous
    `),
    retire: phrases('mettre hors service, mets hors service, désactiver 1.0, désactive 1.0'),
    rollback: phrases(`
      restaurer, comme avant, à la version 1.0, revenir en arrière, reviens en arrière,
      retour en arrière, retour arrière, restaure, restaurez, défais, défaire, rétablir, rétablis
    `),
    look: phrases('regarder, regarde, regardez, jette un œil'),
    'check drift': phrases(`
      dérive, écarts, dérives, écart, vérifie la dérive, vérifier la dérive, qu' est-ce qui a changé,
      ce qui a changé, différences, compare, comparer
    `),
    schedule: phrases('calendrier, horaire, programmer, programme'),
    subscribe: phrases(`
      abonner, abonne-moi, s' abonner, abonne, notifie-moi, préviens-moi, prévenez-moi,
      tiens-moi au courant
    `),
    unsubscribe: phrases(`
      désabonner, plus de messages, plus de notifications, désabonne-moi, se désabonner, désabonne,
      ne plus notifier
    `),
    status: phrases(`
      état, statut, où en est, où en sommes-nous, situation, avancement, progression
    `),
    history: phrases('historique, journal, dernières exécutions'),
    'hand over': phrases(`
      transmettre, transmets, transférer, transfère, déléguer, délègue, confier, confie
    `),
    explain: phrases('expliquer, explique, expliquez, explique-moi, expliquez-moi'),
    cancel: phrases(`
      annuler, annule, annulez, arrête, arrêter, arrêtez, stoppe, stopper, interromps, interrompre,
      abandonner, abandonne
    `),
  },
  questions: {
    history: phrases('depuis quand'),
    status: phrases(`
      et maintenant, ensuite, et après, prochaine étape, que faire, bloqué, bloquée, comment va,
      ça avance, terminé, fini, en cours, comment ça va, ça va, qui doit approuver, des nouvelles,
      du nouveau, du neuf, où ça en est, en attente
    `),
    explain: phrases(`
      pourquoi, qui l' a approuvé, qui a approuvé, approuvé, qui a, échoué, échec, erreur,
      que s' est-il passé, ce qui s' est passé, résumé, rapport, détails
    `),
    plan: phrases(`
      utilisateurs, les utilisateurs, quels utilisateurs, personnes, qui est concerné, concernés,
      concerné, que va-t-il se passer, que se passerait-il, que se passe-t-il, impact,
      qui est touché, changerait, changera
    `),
    'check drift': phrases('changé, changements, modifié, quoi de neuf, a-t-il changé, différent'),
    doctor: phrases('prêt, prêt pour la migration, permissions'),
    help: phrases(`
      comment ça marche, qui es-tu, comment ça fonctionne, comment faire, tu es là,
      il y a quelqu' un, que puis-je faire ici, que puis-je faire
    `),
    schedule: phrases('à quelle fréquence'),
  },
  weak: {
    rollback: phrases('restaures, restaurera'),
    validate: phrases('vérification'),
    migrate: phrases('migration, bascule, migres, migrons, migreras, migrera, migrerez'),
    status: phrases(`
      montre, montre-moi, montrez, montrez-moi, affiche, afficher, affichez, voir
    `),
    environments: phrases('environnement, liste, lister'),
    help: phrases('exemple, exemples, commande'),
    history: phrases('exécutions, exécution'),
    schedule: phrases('quand'),
  },
  marks: {
    filler: phrases(`
      le, la, les, l', un, une, des, du, de, d', de la, environnement, l' environnement,
      environnements, organisation, sur, pour, dans, en, à, au, aux, avec, s' il vous plaît,
      s' il te plaît, svp, stp, merci, merci beaucoup, bonjour, salut, bonsoir, maintenant,
      tout de suite, moi, nous, me, te, tu, vous, est, sont, quel est, quelle est, quels sont, ce,
      c' est, c', mon, mes, nos, notre, lance, lancer, démarre, démarrer, fais, faire, faites, donne,
      donne-moi, c' était une erreur, dernier, veuillez, arrière
    `),
    courtesy: phrases(`
      quand tu peux, quand vous pouvez, dès que tu peux, dès que vous pouvez, dès que possible,
      le, la, les, l', un, une, des, du, de, d', de la, environnement, l' environnement, sur, pour,
      dans, en, à, au, aux, s' il vous plaît, s' il te plaît, svp, stp, merci, merci beaucoup,
      bonjour, salut, bonsoir, maintenant, tout de suite, moi, nous, me, te, tu, vous, mon, mes, nos,
      notre, lance, lancer, démarre, démarrer, fais, faire, faites, veuillez, pardon, désolé, désolée, oups, euh, alors, virgule,
      mais vite
    `),
    request: phrases(`
      peux-tu, pouvez-vous, pourrais-tu, pourriez-vous, peux tu, pouvez vous, tu peux, vous pouvez,
      je veux, je voudrais, j' aimerais, nous voulons, on veut, il faut, est-ce que tu peux,
      est-ce que vous pouvez, merci de
    `),
    wait: phrases('attends, non attends, non non, oh non, attendez, minute, un instant'),
    without: phrases('sans, ignore, contourne'),
    when: phrases(`
      demain, ce soir, cette nuit, aujourd'hui, ce week-end, lundi, mardi, mercredi, jeudi, vendredi,
      samedi, dimanche
    `),
    not: phrases(`
      pas, jamais, aucun, aucune, non, personne ne, plus tard, surtout pas, sauf, mais, évite, au lieu
    `),
    doubt: phrases(`
      ne, n', plus, depuis, vraiment, combien, y, t-il, y a-t-il, toujours, seulement, cassé, connais-tu, connaissez-vous, dois-je, devrais-je, doit-on, faut-il, puis-je, peut-on,
      pouvons-nous, devons-nous, si, s', quand, lorsque, dès que, avant, après, à condition,
      est-ce que, pourquoi, comment, qui, que, qu', quel, quelle, où, quoi, a dit, dit, demande, ou, je, j', il, elle, peut-être, possible, serait, devrait, doit, peut, sûr
    `),
    past: phrases(`
      a été, ont été, as-tu, avez-vous, a-t-il, a-t-elle, migré, migrée, annulé, restauré, réparé,
      arrêté, hier, déjà, été, avons, est-il, est-elle, merci pour, merci d' avoir
    `),
    it: phrases("ça, cela, ceci, le, la, l', cet environnement, celui-ci, celui-là"),
    rather: phrases(`pas celui-là, pas celle-là, je voulais dire, je parlais de, plutôt`),
    also: phrases(`
      et, aussi, pareil, pareil pour, la même chose, la même chose pour, de même, idem, idem pour,
      également, et pour, même chose pour, ou, puis
    `),
    again: phrases(`
      encore, encore une fois, à nouveau, de nouveau, recommence, recommencer, refais, répète,
      relance, relancer
    `),
    yes: phrases(`
      oui, vas-y, allez-y, d' accord, continue, continuez, fais-le, faites-le, confirme, je confirme,
      parfait, allons-y, poursuis
    `),
    all: phrases('tout, tous, toutes, chaque, tous les environnements, tous les'),
    card: phrases(`
      approuve, approuver, supprime, supprimer, rejette, rejeter, efface, accepte, accepter
    `),
  },
  terms: {
    planning: phrases('planification'),
    needs_decisions: phrases('réponses attendues'),
    awaiting_approval: phrases("en attente d' approbation"),
    scheduled: phrases('programmé, planifié'),
    applying: phrases('application en cours'),
    verifying: phrases('vérification du résultat'),
    blocked: phrases('bloqué, bloquée'),
    no_changes: phrases('rien à changer, aucun changement'),
    succeeded: phrases('terminé et vérifié, réussi'),
    unproven: phrases('non prouvé, pas tout prouvé, non démontré'),
    needs_repair: phrases('contrôles échoués, à réparer'),
    stopped: phrases('arrêté, arrêté en cours de route'),
    failed: phrases('impossible, échoué'),
    rejected: phrases('rejeté, refusé'),
    expired: phrases('expiré'),
    stale: phrases('périmé, obsolète, dépassé'),
    superseded: phrases('remplacé par une exécution plus récente'),
    cancelled: phrases('annulé'),
    unchecked: phrases('non vérifié, pas encore vérifié'),
    drift: phrases('dérive, écart, écarts'),
    accept: phrases('accepter'),
    snooze: phrases('en sourdine, mettre en sourdine'),
    replaced: phrases('recréé'),
    detached: phrases('retiré du profil'),
    managed: phrases('géré, gérée'),
    provider: phrases('fournisseur, fournisseurs, fournisseur de canal'),
    profile: phrases('profil, profils'),
    panel: phrases('panneau, widget'),
    loader: phrases('chargeur, bibliothèque'),
    pilot: phrases('pilote'),
    wave: phrases('vague, vagues'),
    window: phrases('fenêtre, créneau'),
    digest: phrases('empreinte'),
    run: phrases('exécution, exécutions'),
    approver: phrases('approbateur, approbation'),
    protected: phrases('protégé, environnement protégé'),
  },
  meaning: {
    asked: phrases(`
      veut dire, veulent dire, signifie, signifient, signification, définition, sens de, à quoi sert,
      que fait, que font, qu' est-ce qu' un, qu' est-ce qu' une, c' est quoi un, c' est quoi une,
      différence entre, le mot, le terme, aide sur, aide pour, comment fonctionne, comment marche
    `),
    maybe: phrases("c' est quoi, qu' est-ce que, qu' est-ce que c' est, qu' est-ce qu'"),
  },
};
