import { phrases, type Words } from './words.ts';

export const de: Words = {
  commands: {
    help: phrases(`
      hilfe, befehle, anleitung, was kannst du, was koennen sie, was kannst du alles
    `),
    environments: phrases(`
      umgebungen, übersicht, uebersicht, alle umgebungen, liste der umgebungen, umgebungsliste
    `),
    doctor: phrases(`
      diagnose, diagnostiziere, diagnostizieren, untersuche, untersuchen, voraussetzungen
    `),
    plan: phrases(`
      plane, planen, vorschau, probelauf, testlauf, simuliere, simulieren, planung, plan erstellen
    `),
    migrate: phrases(`
      migriere, migrieren, migrier, migration starten, starte die migration, starte migration,
      umstellen, stelle um, stell um, umziehen, auf 2.0
    `),
    validate: phrases(`
      prüfe, pruefe, prüfen, pruefen, überprüfe, ueberpruefe, überprüfen, ueberpruefen, validiere,
      validieren, kontrolliere, kontrollieren, validierung
    `),
    repair: phrases(`
      repariere, reparieren, reparatur, beheben, behebe, korrigiere, korrigieren
    `),
    widen: phrases('ausweiten, weite aus, ausrollen, erweitere, erweitern, rolle aus'),
    retire: phrases(`
      stilllegen, lege still, leg still, außer betrieb nehmen, ausser betrieb nehmen, abschalten, schalte ab, schalt ab
    `),
    rollback: phrases(`
      zurückrollen, wie vorher, wie es war, auf 1.0, zurueckrollen, rückgängig, rueckgaengig,
      rückgängig machen, zurücksetzen, zuruecksetzen, setze zurück, setz zurück, rolle zurück,
      zurückdrehen, dreh zurück, roll zurück, zurücknehmen, wiederherstellen
    `),
    look: phrases('ansehen, nachsehen, schau nach, mit meinem browser ansehen, anschauen'),
    'check drift': phrases(`
      abweichungen, abweichung, drift prüfen, drift pruefen, prüfe drift, pruefe drift,
      was hat sich geändert, was hat sich geaendert, unterschiede, vergleiche, vergleichen
    `),
    schedule: phrases('zeitplan, terminieren, terminiere'),
    subscribe: phrases(`
      abonniere, abonnieren, benachrichtige mich, benachrichtigen, informiere mich,
      halte mich auf dem laufenden
    `),
    unsubscribe: phrases(`
      abbestellen, bestelle ab, bestell ab, abo beenden, nicht mehr benachrichtigen, stummschalten,
      abonnement beenden, keine nachrichten mehr, keine meldungen mehr, hör auf zu melden
    `),
    status: phrases("status, stand, wie steht es, wie steht's, zustand, fortschritt, lage"),
    history: phrases('verlauf, historie, protokoll, letzte läufe, letzten läufe'),
    'hand over': phrases(`
      übergib, uebergib, übergeben, uebergeben, weitergeben, delegiere, delegieren
    `),
    explain: phrases('erkläre, erklaere, erklär, erklären, erklaeren, erläutere, erläutern'),
    cancel: phrases(`
      abbrechen, brich ab, breche ab, brechen sie ab, abbruch, stoppe, stoppen, stopp, anhalten,
      halte an, halt an, beende, beenden, storniere, stornieren
    `),
  },
  questions: {
    history: phrases('seit wann'),
    status: phrases(`
      wie geht es weiter, wie geht's weiter, was nun, was jetzt, und jetzt, nächster schritt,
      nächste schritte, was kommt als nächstes, wie weit, fertig, wie läuft, läuft, blockiert, hängt,
      alles ok, in ordnung, wie sieht, wie ist, was macht, wo stehen wir, abgeschlossen,
      wer muss genehmigen, neues, wie geht es
    `),
    explain: phrases(`
      warum, wieso, weshalb, wer hat es genehmigt, wer hat das genehmigt, wer hat genehmigt,
      genehmigt, wer hat, freigegeben, fehlgeschlagen, fehler, was ist passiert,
      was ist schiefgelaufen, schiefgelaufen, zusammenfassung, bericht, einzelheiten, details
    `),
    plan: phrases(`
      benutzer, die benutzer, welche benutzer, nutzer, leute, personen, wer ist betroffen, betroffen,
      was passiert, was würde passieren, was wuerde, würde sich ändern, auswirkungen, anwender,
      ändern, aendern, verändern, ändert sich, sich ändern
    `),
    'check drift': phrases(`
      was hat sich, geändert, geaendert, verändert, hat sich etwas geändert, änderungen, aenderungen,
      was ist anders
    `),
    doctor: phrases('bereit, berechtigungen, bereit für die migration'),
    help: phrases(`
      wie funktioniert das, wer bist du, was bist du, wie geht das, bist du da, jemand da,
      was kann ich hier machen, was kann ich hier tun, was kann ich machen, was kann ich tun
    `),
    schedule: phrases('wann wird geprüft, wie oft'),
  },
  weak: {
    validate: phrases('prüfst, prüft'),
    migrate: phrases(`
      migration, umstellung, umzug, migrierst, migrieren sie, migrieren wir, umgestellt
    `),
    status: phrases('zeig, zeige, zeigen, anzeigen, zeig mir, zeige mir, zeigen sie mir'),
    environments: phrases('umgebung, liste, mandanten'),
    help: phrases('beispiel, beispiele, befehl'),
    history: phrases('läufe, laeufe, lauf, log'),
    schedule: phrases('wann'),
    explain: phrases('passiert'),
    cancel: phrases('brich, brechen, breche, brichst, stoppst'),
    rollback: phrases('setze, setz, rolle, zurück, zurueck, rollst, rollt, rollen'),
  },
  marks: {
    filler: phrases(`
      der, die, das, den, dem, des, ein, eine, einen, einer, umgebung, umgebungen, organisation,
      mandant, auf, da, dort, über, für, fuer, in, im, von, vom, zu, zum, zur, bei, an, um, mit, bitte, mal,
      bitte mal, doch, einmal, jetzt, sofort, gleich, mir, uns, mich, hallo, danke, vielen dank,
      danke schön, dankeschön, guten tag, moin, servus, mach, mache, machen, machen sie, ab, aus,
      ist, sind, es, sie, du, meine, unsere, meiner, unserer, namens, starte, starten, starten sie,
      war ein fehler, mein fehler, habe mich vertan, hab mich vertan, war ein versehen, war falsch, gib, führe, durch, lieber, liebes, zurück, zurueck, lauf, run, gern, gerne, aktuelle,
      aktuellen, aktueller, letzte, letzten, instanz, grüße, gruß, still, dann
    `),
    courtesy: phrases(`
      wenn du kannst, wenn sie können, sobald du kannst, sobald sie können, bei gelegenheit, wenn es passt,
      der, die, das, den, dem, des, ein, eine, einen, einer, umgebung, für, fuer, in, im, von, vom,
      zu, zum, zur, bei, bitte, mal, bitte mal, doch, einmal, jetzt, sofort, gleich, mir, uns, mich,
      hallo, danke, vielen dank, danke schön, dankeschön, guten tag, moin, servus, mach, mache,
      machen, machen sie, meine, unsere, meiner, unserer, namens, starte, starten, starten sie,
      führe, durch, gern, gerne, grüße, gruß, sie, du, entschuldigung, sorry, ups, äh, ähm, hm, punkt, komma,
      aber schnell, aber sofort, aber bitte, aber dalli, aber flott, aber zackig, aber zügig
    `),
    request: phrases(`
      kannst du, koenntest du, könntest du, können sie, koennen sie, könnten sie, koennten sie,
      würdest du, würden sie, kannst, könnt ihr, ich möchte, ich moechte, wir möchten, ich will,
      wir wollen, ich würde gerne, ich würde gern, lass uns, lasst uns, wir müssen, ich muss,
      bitte kannst du
    `),
    wait: phrases('warte, nein warte, nein nein, oh nein, warten sie, wart mal, warte mal, moment mal'),
    without: phrases('ohne, überspringe, ignoriere'),
    when: phrases(`
      heute, morgen, abend, nacht, heute abend, heute nacht, montag, dienstag, mittwoch, donnerstag,
      freitag, samstag, sonntag, wochenende
    `),
    not: phrases(`
      nicht, kein, keine, keinen, keinesfalls, auf keinen fall, nie, niemals, niemand, nein,
      noch nicht, statt, außer, ausser, vergiss, lass das, lieber nicht, bloß nicht, aber, verboten, vermeide,
      vermeiden
    `),
    doubt: phrases(`
      seit, noch, wirklich, viele, denn, mehr, kurz, frage, gibt, kaputt, letzte,
      nur, gibt es, dass, soll, sollen, sollte, sollten, soll ich, sollen wir, sollte ich, darf,
      darf ich, dürfen, dürfen wir, kann ich, können wir, kann man, kann, wenn, falls, sobald,
      sofern, ob, bevor, nachdem, solange, bis, wie, warum, wieso, wer, was, wann, welche, würde,
      wuerde, wäre, könnte, vielleicht, sagt, sagte, meint, meinte, möchte, ich, wir, er, später, oder, sicher, muss, man, wird, werden, was wäre wenn, was passiert wenn,
      nächste woche
    `),
    past: phrases(`
      wurde, wurden, hast du, hast, haben sie, hat, habe, haben, war, migriert, zurückgesetzt,
      zurückgerollt, abgebrochen, repariert, gestern, schon, bereits, gestoppt, umgestellt, worden,
      gerade, danke fürs, danke für
    `),
    it: phrases('es, das, dies, diese, dieses, diese umgebung, sie, das da, den, ihn'),
    rather: phrases(`nicht die, nicht das, nicht diese, ich meinte, ich meine, gemeint war`),
    also: phrases(`
      und, auch, das gleiche, das gleiche für, das gleiche fuer, dasselbe, dasselbe für, genauso,
      ebenso, gleiches für, was ist mit, wie sieht es mit, und für, oder, sowie, das selbe
    `),
    again: phrases(`
      nochmal, noch mal, noch einmal, wiederhole, wiederholen, erneut, abermals, wieder
    `),
    yes: phrases(`
      ja, jawohl, mach das, mach es, mach weiter, weiter, los, los geht's, los gehts, einverstanden,
      bestätigt, ja bitte, passt, leg los, gut so, genau, gerne
    `),
    all: phrases(`
      alle, alles, jede, jede umgebung, sämtliche, allen, beide, alle umgebungen
    `),
    card: phrases(`
      genehmige, genehmigen, lösche, löschen, ablehnen, lehne ab, entferne, akzeptiere, akzeptieren
    `),
  },
  terms: {
    planning: phrases('wird geplant'),
    needs_decisions: phrases('wartet auf antworten'),
    awaiting_approval: phrases('wartet auf genehmigung, genehmigung ausstehend'),
    scheduled: phrases('terminiert, wartet auf den zeitpunkt'),
    applying: phrases('wird angewendet, anwenden'),
    verifying: phrases('wird überprüft'),
    blocked: phrases('blockiert, wartet auf die umgebung'),
    no_changes: phrases('nichts zu ändern, keine änderungen'),
    succeeded: phrases('abgeschlossen und geprüft, erfolgreich'),
    unproven: phrases('unbewiesen, nicht bewiesen, nicht alles bewiesen, unbelegt'),
    needs_repair: phrases('prüfungen fehlgeschlagen, reparaturbedürftig'),
    stopped: phrases('angehalten, vorzeitig angehalten, gestoppt'),
    failed: phrases('nicht möglich, fehlgeschlagen'),
    rejected: phrases('abgelehnt'),
    expired: phrases('abgelaufen'),
    stale: phrases('veraltet'),
    superseded: phrases('ersetzt, durch neuere ausführung ersetzt'),
    cancelled: phrases('abgebrochen'),
    unchecked: phrases('ungeprüft, nicht geprüft, noch nicht geprüft'),
    drift: phrases('drift, abweichung, abweichungen'),
    accept: phrases('akzeptieren'),
    snooze: phrases('stumm, stummschalten'),
    replaced: phrases('neu angelegt'),
    detached: phrases('vom profil genommen'),
    managed: phrases('verwaltet, verwaltete zeile'),
    provider: phrases('anbieter, kanalanbieter, provider'),
    profile: phrases('profil, profile, app-profil, agentenprofil'),
    panel: phrases('panel, widget, telefonfenster'),
    loader: phrases('loader, bibliothek'),
    pilot: phrases('pilot'),
    wave: phrases('welle, wellen'),
    window: phrases('fenster, wartungsfenster, zeitfenster'),
    digest: phrases('digest, prüfsumme, fingerabdruck'),
    run: phrases('ausführung, lauf, ausführungen'),
    approver: phrases('genehmiger, genehmigung, freigabe'),
    protected: phrases('geschützt, geschützte umgebung'),
  },
  meaning: {
    asked: phrases(`
      heißt, heisst, heißen, bedeutet, bedeuten, bedeutung, bedeutung von, was meint, meinst du mit,
      was macht, was tut, was ist ein, was ist eine, was ist denn ein, was sind, wofür ist,
      wozu dient, unterschied zwischen, steht für, das wort, der begriff, hilfe zu, hilfe zum,
      hilfe zur, wie funktioniert
    `),
    maybe: phrases('was ist, was ist das, was ist denn'),
  },
};
