/**
 * Words for times, without accents, in all languages at once: pieces of regular expressions. What they find is written
 * into suggestions only, so whoever sees it can put it right.
 */
export const times = {
  /** From Sunday on. */
  weekdays: [
    'sundays?|sun|sonntags?|dimanches?|domingos?|日曜',
    'mondays?|montags?|lundis?|lunes|月曜',
    'tuesdays?|tues?|dienstags?|mardis?|martes|火曜',
    'wednesdays?|wed|mittwochs?|mercredis?|miercoles|水曜',
    'thursdays?|thurs?|donnerstags?|jeudis?|jueves|木曜',
    'fridays?|fri|freitags?|vendredis?|viernes|金曜',
    'saturdays?|sat|samstags?|sonnabends?|samedis?|sabados?|土曜',
  ],
  weekend: 'week-?ends?|wochenendes?|fin(?:es)? de semana|週末',
  today:
    "today|tonight|this (?:evening|afternoon|morning)|heute|aujourd'hui|ce (?:soir|matin)|cette nuit|hoy|esta (?:noche|tarde|manana)|今日|本日|今夜|今晩",
  tomorrow:
    '(?<!day after )tomorrow|(?<!(?:jeden|am|heute|tag|woch|abend)s? )morgen|(?<!(?:la|cada|las|pasado|esta) )manana|(?<!apres[- ])demain|明日|あした',
  dayAfter: 'day after tomorrow|ubermorgen|uebermorgen|apres[- ]demain|pasado manana|明後日|あさって',
  /** "in three days": what is counted. */
  daysAhead: '(?:in|dans|en|dentro de) (\\p{L}+|\\d+) (?:days?|tag(?:en)?|jours?|dias?)(?!\\p{L})|(\\d+)日後',
  /** Days that nobody can be sure of, and weeks and months of which none is said. */
  unsure: [
    '(?:next|following|coming|after next|nachste[nrsm]?|kommende[nrsm]?|ubernachste[nrsm]?|prochaine?s?|proxim[oa]s?|来|次の|再来) ?(?:week|month|year|woche|monat|jahr|semaine|mois|semana|mes\\b|ano|週|月(?!曜)|年|week-?end|wochenende|fin de semana)',
    '(?:week|month|year|woche|monat|jahr|semaine|mois|semana|mes|week-?end|wochenende) (?:after|prochaine?|suivante?|que viene|proxim[oa]|drauf|danach)',
    'ubernachste[nrsm]?|(?:day|night) week|(?:in|dans|en|dentro de|heute in) \\S+ (?:weeks?|months?|wochen?|monat(?:en)?|semaines?|mois|semanas?|mes(?:es)?)(?!\\p{L})|\\d+(?:週間|か月|ヶ月)後',
    "(?:end|ende|fin|finales|beginning|anfang|debut|principios|mid|mitte|mi) ?-?(?:of |der |des |du |de |d'|del )?(?:the |la |le )?(?:week|month|year|woche|monats|jahres|semaine|mois|annee|mes|ano)(?!\\p{L})|月末|週明け|月初",
  ],
  /** From January on; what else these letters mean stands never beside a number. */
  months: [
    'january|januar|janner|janvier|enero|janv?|ene',
    'february|februar|fevrier|febrero|feb|fevr?',
    'march|marz|maerz|mars|marzo|mar',
    'april|avril|abril|apr|avr|abr',
    'may|mai|mayo',
    'june|juni|juin|junio|jun',
    'july|juli|juillet|julio|jul|juil',
    'august|aout|agosto|aug|ago',
    'september|septembre|septiembre|setiembre|sept?',
    'october|oktober|octobre|octubre|oct|okt',
    'november|novembre|noviembre|nov',
    'december|dezember|decembre|diciembre|dec|dez|dic',
  ],
  /** Of hours that are said without a half of the day. */
  evening: 'tonight|evening|night|abend|nacht|soir|nuit|noche|tarde|今夜|今晩|夜',
  again: [
    [
      'hourly',
      'hourly|(?:every|each) hour|stundlich(?:e[nrs]?)?|jede stunde|(?:toutes les|chaque) heures?|cada hora|毎時|1時間ごと',
    ],
    [
      'weekdays',
      'weekdays?|workdays?|working days?|werktags?|werktaglich|wochentags|jours? ouvr\\S+|en semaine|laborables|entre semana|平日',
    ],
    [
      'daily',
      'daily|nightly|(?:every|each)(?: single)? (?:day|night|morning|evening)|once (?:a|per) (?:day|night)|(?:tag|nacht)lich(?:e[nrs]?)?|nocturn(?:[oa]s?|es?)|de nuit|(?:jede[nr]?|am|pro) (?:tag|abend|morgen|nacht)|(?:chaque|tous les|toutes les|par) (?:jours?|nuits?|matins?|soirs?)|quotidien\\S*|(?:cada|todos los|todas las) (?:dias?|noches?|mananas?|tardes?)|al dia|diari\\S+|毎日|毎晩|毎朝|毎夜|[1一]日に?[1一]回',
    ],
  ],
  everyHours:
    '(?:every|alle|toutes les|cada) (\\d+|\\p{L}+) ?(?:h(?!\\p{L})|hours?|hrs|st(?!\\p{L})|std|stunden?|heures?|horas?)|(\\d+)時間(?:ごと|おき|毎)',
  /** How often, as a schedule has no words for. */
  interval: [
    'every (?:other|second|third|fourth|few|couple of|two|three|four|five|six|\\d+) (?:days?|nights?|mornings?|weeks?|months?|min(?:ute)?s?|hours?)|(?:twice|thrice|(?:two|three|four|\\d+) times) (?:a|per|every|each) (?:day|night|week|month|hour)|once (?:a|per|every) month|(?:every|each) (?:month|quarter|fortnight)|alternate (?:days|nights|weeks)|bi-?weekly|fortnightly|monthly|quarterly',
    'alle (?:zwei|drei|vier|funf|sechs|paar|\\d+) (?:tage|nachte|wochen|monate|minuten)|jede[nrs]? (?:zweite|dritte|andere)[nrs]? (?:tag|nacht|abend|morgen|woche|stunde|montag|freitag)|(?:zwei|drei|vier|\\d+) ?-?mal (?:taglich|(?:am|pro|im|in der|die) (?:tag|nacht|woche|monat))|einmal (?:im|pro) monat|jeden monat|monatlich|zwei(?:wochentlich|tagig)|(?:14|vierzehn)-?tagig',
    '(?:tous|toutes) les (?:deux|trois|quatre|cinq|six|quinze|\\d+) (?:jours|nuits|soirs|matins|semaines|mois|minutes)|une? (?:jour|soir|matin|nuit|semaine|mois) sur (?:deux|trois)|(?:deux|trois|quatre|\\d+) fois par (?:jour|nuit|semaine|mois|heure)|une fois par mois|(?:chaque|tous les) mois|mensuel\\S*|bimensuel\\S*',
    'cada (?:dos|tres|cuatro|cinco|seis|quince|\\d+) (?:dias|noches|semanas|meses|minutos)|un dia si y (?:otro|uno) no|dia por medio|cada segundo dia|dias alternos|(?:dos|tres|cuatro|\\d+) veces (?:al|por|a la) (?:dia|noche|semana|mes)|una vez al mes|(?:cada|todos los) mes(?:es)?|mensual\\S*|quincenal\\S*',
    '[1-9一二三四五六七]日おき|隔日|隔週|[2-9二三四五六七]日(?:ごと|毎|に[1一]回|に一度)|[1-9一二三]週間?(?:おき|ごと)|毎月|月に?[1-9一二三]回|週に?[2-9二三]回|[1一]日に?[2-9二三]回|\\d+分(?:ごと|おき)',
  ],
  /** Of no day. */
  weekly:
    'weekly|(?:every|each) week|once (?:a|per) week|wochentlich|jede woche|einmal (?:die|pro|in der) woche|hebdomadaire\\S*|(?:chaque|toutes les) semaines?|une fois par semaine|semanal\\S*|cada semana|todas las semanas|una vez (?:a la|por) semana|毎週|週に?[1一]回|週[1一]',
  everyWeek: 'every|each|weekly|jede[nrs]?|wochentlich|tous les|chaque|cada|todos los|毎週?|le|los',
  /** From one on, as hours are written out; others of these words mean something else. */
  hours: [
    'eins|una',
    'two|zwei|deux|dos',
    'three|drei|trois|tres',
    'four|vier|quatre|cuatro',
    'five|funf|fuenf|cinq|cinco',
    'six|sechs|seis',
    'seven|sieben|sept|siete',
    'eight|acht|huit|ocho',
    'nine|neun|neuf|nueve',
    'ten|zehn|dix|diez',
    'eleven|elf|onze|(?<=las )once',
    'twelve|zwolf|zwoelf|douze|doce',
  ],
  /** In front of a number they make it a time. */
  at: 'at|around|after|by|um|gegen|ab|vers|a las?|午前|午後|夜|朝',
  /** The same where a second time follows. */
  from: 'from|between|von|zwischen|de(?: las?)?|entre(?: las?)?',
  /** Between two times. */
  until: "-|~|〜|to|until|till|and|bis|und|a|et|jusqu'a|y(?: las?)?|hasta(?: las?)?|a las?|から",
  /** In front of the only time: that is when it has to be over. */
  deadline:
    "before|until|till|by|no later than|bis(?: spatestens)?|vor|spatestens(?: um)?|avant|jusqu'a|antes de(?: las?)?|hasta(?: las?)?",
  afternoon:
    "p\\.?m\\b|in the (?:evening|afternoon)|at night|abends|nachmittags|du soir|de l'apres-midi|de la (?:noche|tarde)",
  morning: 'a\\.?m\\b|in the morning|morgens|du matin|de la manana',
  /** In front of an hour they make it another time, and which is said otherwise in other places. */
  partBefore:
    'half|half past|quarter (?:to|past|of|before|after|till)|(?:\\p{L}+|\\d+) (?:minutes|minuten|min) (?:to|past|before|after|vor|nach)|(?:at|um|gegen|by) (?:\\p{L}+|\\d{1,2}) (?:past|to|vor|nach)|halb|(?:drei ?)?viertel(?: vor| nach)?|kurz (?:vor|nach)|media hora|un cuarto para las|demi',
  /** And so they do behind it. */
  partBehind:
    'moins|et (?:demie?|quart)|y (?:media|cuarto|pico|diez|veinte|treinta|cinco|veinticinco)|menos|half|quarter|(?:past|to|vor|nach) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|eins)|(?:oh )?(?:five|ten|fifteen|twenty|thirty|forty|fifty)|(?:zehn|funfzehn|zwanzig|dreißig|dreissig|vierzig|funfzig|funfundvierzig)|(?:dix|quinze|vingt|trente|quarante|cinquante)|(?:diez|quince|veinte|treinta|cuarenta|cincuenta)',
  noon: 'noon|midday|mittags?|midi|mediodia|正午',
  midnight: 'midnight|mitternacht|minuit|medianoche',
  /** In front of hours they make them a duration, or tell how often. */
  lasting:
    "in|within|for|during|over|since|after|every|fur|fuer|wahrend|binnen|innerhalb von|seit|nach|alle|dans|d'ici|pendant|durant|pour|depuis|il y a|apres|toutes les|en|durante|por|dentro de|desde hace|hace|despues de|cada",
  /** Of them also said in front of a time. */
  lastingOrAt: 'for|after|fur|fuer|nach|pour|apres|por|despues de',
  /** Between one of these and a number. */
  about:
    'about|around|roughly|at most|up to|(?:the )?next|etwa|ca\\.?|circa|rund|maximal|den nachsten|die nachsten|environ|les prochaines|unas|las proximas',
  /** Behind a number: it counts time, and is none. */
  spans:
    'hours?|stunden?|std|min(?:ute[ns]?|utos?|s)?|days?|tagen?|tage?|jours?|dias?|weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|mes(?:es)?|時間|分|日|週|か月|ヶ月',
  /** "for 3 hours", how long something may take; hours and minutes apart. */
  length:
    '(?:for|fur|fuer|pendant|durant|durante|por|wahrend)(?: (?:about|etwa|environ|unas))? (\\d{1,3}) ?(?:(h|hours?|hrs?|stunden?|std|heures?|horas?)|min(?:ute[ns]?|utos?|s)?)(?!\\p{L})|(\\d{1,2})時間(?![後前以ごお毎])',
  /** Behind hours. */
  long: 'ago|later|long|lang|from now|plus tard|de long|despues|mas tarde|spater',
  /** Behind a number that counts something else. */
  counted:
    'environments?|umgebung(?:en)?|environnements?|entornos?|runs?|laufe|times|mal|fois|veces|percent|prozent|pour cent|por ciento|pilots|piloten|pilotes|pilotos|件|台|個|つ|環境|割',
  /** A part of all. */
  share:
    '\\d ?(?:%|percent|prozent|pour cent|por ciento|割)|(?<!\\p{L})(?:half|a third|a quarter|some) of (?:the |our |all )?(?:users|agents|people|team)|die halfte|la moitie|la mitad|半分',
  /** Between a number and what it counts. */
  which:
    'first|pilot\\p{L}*|test|other|new|more|selected|ersten?|andere[nr]?|neue[nr]?|weitere[nr]?|premiers?|premieres?|autres|primer[oa]s?|otr[oa]s',
  /** A city beside the word for time. */
  zone: "((?:\\p{L}+ ){0,2}\\p{L}+) time(?!\\p{L})|((?:\\p{L}+ )?\\p{L}+?)er zeit(?!\\p{L})|(?<!\\p{L})(?:heure|hora) (?:de |d'|del )?((?:\\p{L}+[ -]){0,2}\\p{L}+)|([\\p{sc=Kana}ー]+|日本|東京)(?:の?時間|時刻)",
  /** Cities that are called otherwise elsewhere. */
  zones: [
    ['Asia/Tokyo', '日本|東京|tokio|japan|japanese|japon'],
    ['Europe/Berlin', 'ベルリン|german|deutsch'],
    ['Europe/London', 'ロンドン|londres|uk'],
    ['Europe/Madrid', 'マドリード'],
    ['Europe/Paris', 'パリ'],
    ['Europe/Vienna', 'ウィーン|wien|vienne|viena'],
    ['Europe/Zurich', 'チューリッヒ|zurch|zuri?ch'],
    ['America/New_York', 'ニューヨーク|nueva york'],
  ],
  /** Letters that are a zone, but not surely which. */
  zoneLetters: 'cet|cest|est|edt|pst|pdt|cst|cdt|mst|mdt|bst|ist|jst|aest|aedt|mez|mesz|gmt',
} as const;
