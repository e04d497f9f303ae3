/** What is said of checks that come round by themselves and shall no longer, without accents: pieces of regular expressions. */
export const stopped = {
  /** Only words that mean nothing else: a button that switches checks off stands on them. */
  stop: [
    '(?<!\\p{L})(?:stop(?:ping)?|cancel|quit|pause|suspend|disable|deactivate|kill|remove|(?:turn|switch|shut)(?:ing)? (?:[^ ]+ ){0,6}off)(?!\\p{L})',
    '(?<!\\p{L})(?:stoppe?n?|beenden?|abstellen|abschalten|ausschalten|deaktivier(?:e|en|t)?|aussetzen|pausier(?:e|en)|streichen?)(?!\\p{L})',
    '(?<!\\p{L})(?:stell|schalt)e?t? [^.!?]{0,80} (?:ab|aus)(?= (?:fur|bei|auf|in|von|bitte|mal)(?!\\p{L})|[^\\p{L}]*$)',
    '(?<!\\p{L})(?:arret|stopp|coup|desactiv|supprim|annul|enlev|cess)(?:e|er|ez|ons)(?!\\p{L})|(?<!\\p{L})suspend(?:s|re|ez)?(?!\\p{L})',
    '(?<!\\p{L})(?:parar|deten(?:er|ga|gan)?|(?:desactiv|quit|cancel|elimin|apag|anul)(?:a|ar|e|en)|suspend(?:e|er|a)|deja de)(?!\\p{L})',
    '止め|停止|やめ|オフ|切っ|中止|無効|解除',
  ],
  /** So they are no longer wished for, though a word of it denies. */
  over: '(?<!\\p{L})(?:no longer needs?|keine [^.,;]{0,40} mehr)(?!\\p{L})',
  /** With these they are switched on. */
  start: [
    '(?<!\\p{L})(?:(?:turn|switch|put) on|(?:turn|switch) (?:it|them|that|these|those|all) on|enable|activate|resume|einschalten|aktivier\\p{L}*|activ\\p{L}*|program(?:a|ar|e|en))(?!\\p{L})',
    '(?<!\\p{L})schalte?t? .* (?:ein|an)(?: bitte)?[^\\p{L}]*$|オンに|有効|開始|始め',
  ],
  /** And with these they stay. */
  keep: '(?<!\\p{L})(?:keep|leave|behalt\\p{L}*|garde[rz]?|maint\\p{L}+|mant\\p{L}+)(?!\\p{L})|続け',
  /** Of these something else is stopped than a check. */
  run: '(?<!\\p{L})(?:migr\\p{L}*|roll ?backs?|runs?|lauf(?:e|s|es)?|umstellung\\p{L}*|umzug|executions?|ejecucion\\p{L}*|cut ?over|moves?)(?!\\p{L})|移行|実行|ロールバック',
  /** What comes round. */
  recurring:
    '(?<!\\p{L})(?:nightly|daily|hourly|weekly|every (?:night|day|hour|week|morning)|automatic(?:ally)?|regular|schedule[ds]?|recurring|periodic|nachtlich\\p{L}*|taglich\\p{L}*|stundlich\\p{L}*|wochentlich\\p{L}*|automatisch\\p{L}*|regelmassig\\p{L}*|geplante\\p{L}*|zeitplan|jede (?:nacht|woche|stunde)|jeden (?:tag|morgen|abend)|nocturnes?|de nuit|quotidien\\p{L}*|automatiques?|regulier\\p{L}*|programme\\p{L}*|planifie\\p{L}*|(?:chaque|toutes les|tous les) (?:jours?|nuits?|heures?|semaines?|matins?)|calendrier|nocturn[oa]s?|diari[oa]s?|automatic[oa]s?|programad[oa]s?|periodic[oa]s?|cada (?:noche|dia|hora|semana|manana)|todas las noches|todos los dias|horario)(?!\\p{L})|毎日|毎晩|毎朝|毎週|毎夜|毎時|夜間|定期|自動|スケジュール',
  /** What is looked at. */
  check:
    '(?<!\\p{L})(?:check(?:s|ing)?|drift|validations?|inspections?|schedules?|zeitplan|abweichung\\p{L}*|verifi\\p{L}*|controle[rs]?|derives?|calendrier|revis\\p{L}*|comprobaci\\p{L}*|verificaci\\p{L}*|chequeos?|desviaci\\p{L}*|horario)(?!\\p{L})|pruf(?:ung|ungen|lauf)(?!\\p{L})|kontrollen?(?!\\p{L})|チェック|確認|検査|点検|検証|ドリフト|スケジュール',
} as const;
