/** What is said of checks that come round by themselves and shall no longer, without accents: pieces of regular expressions. */
export const stopped = {
  stop: [
    "(?<!\\p{L})(?:stop|halt|end|cancel|quit|pause|suspend|disable|deactivate|drop|kill|remove|(?:turn|switch|shut)(?:ing)? (?:\\p{L}+ ){0,5}off|(?:turn|switch|shut) off|no (?:more|longer)|don'?t need|do not need|without)",
    '(?<!\\p{L})(?:stopp\\p{L}*|beende\\p{L}*|abstell\\p{L}*|abschalt\\p{L}*|ausschalt\\p{L}*|(?:stell|schalt)e?t? .{0,40}(?:ab|aus|ein)(?!\\p{L})|einstell\\p{L}*|deaktivier\\p{L}*|aussetz\\p{L}*|pausier\\p{L}*|streich\\p{L}*|keine .{0,40}mehr|nicht mehr)',
    '(?<!\\p{L})(?:arret\\p{L}*|stopp\\p{L}*|coupe\\p{L}*|desactiv\\p{L}*|suspend\\p{L}*|supprim\\p{L}*|annul\\p{L}*|enlev\\p{L}*|cess\\p{L}*|plus (?:de|besoin)|fini)',
    '(?<!\\p{L})(?:para|parar|deten\\p{L}*|desactiv\\p{L}*|quita\\p{L}*|suspend\\p{L}*|cancel\\p{L}*|elimin\\p{L}*|deja de|no mas|apaga\\p{L}*|anul\\p{L}*|ya no)',
    '止め|停止|やめ|オフ|切っ|中止|無効|解除|不要|いらない|いりません|しないで',
  ],
  /** What comes round. */
  recurring:
    'nightly|daily|hourly|weekly|every (?:night|day|hour|week|morning)|automatic\\p{L}*|regular|scheduled?|recurring|periodic|nachtlich\\p{L}*|taglich\\p{L}*|stundlich\\p{L}*|wochentlich\\p{L}*|automatisch\\p{L}*|regelmassig\\p{L}*|geplante\\p{L}*|zeitplan|jede (?:nacht|woche|stunde)|jeden (?:tag|morgen|abend)|nocturnes?|quotidien\\p{L}*|automatiques?|regulier\\p{L}*|programme\\p{L}*|planifie\\p{L}*|(?:chaque|toutes les|tous les) (?:jours?|nuits?|heures?|semaines?|matins?)|calendrier|nocturn[oa]s?|diari[oa]s?|automatic[oa]s?|programad[oa]s?|periodic[oa]s?|cada (?:noche|dia|hora|semana|manana)|todas las noches|todos los dias|horario|毎日|毎晩|毎朝|毎週|毎夜|毎時|夜間|定期|自動|スケジュール',
  /** What is looked at. */
  check:
    'check(?:s|ing)?|drift|validation|inspection|schedule|pruf\\p{L}*|uberpruf\\p{L}*|kontroll\\p{L}*|check\\p{L}*|abweichung\\p{L}*|zeitplan|verifi\\p{L}*|controle?\\p{L}*|derive|calendrier|revis\\p{L}*|comprob\\p{L}*|comprueb\\p{L}*|verific\\p{L}*|chequeo\\p{L}*|desviacion\\p{L}*|horario|チェック|確認|検査|点検|検証|ドリフト|スケジュール',
} as const;
