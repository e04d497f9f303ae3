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
  tomorrow: 'tomorrow|(?<!(?:jeden|am|heute) )morgen|(?<!(?:la|cada|las) )manana|demain|明日|あした',
  /** Of hours that are said without a half of the day. */
  evening: 'tonight|evening|night|abend|nacht|soir|nuit|noche|tarde|今夜|今晩|夜',
  again: [
    [
      'hourly',
      'hourly|(?:every|each) hour|stundlich|jede stunde|(?:toutes les|chaque) heures?|cada hora|毎時|1時間ごと',
    ],
    [
      'weekdays',
      'weekdays?|workdays?|working days?|werktags?|werktaglich|wochentags|jours? ouvr\\S+|en semaine|laborables|entre semana|平日',
    ],
    [
      'daily',
      'daily|nightly|(?:every|each)(?: single)? (?:day|night|morning|evening)|once (?:a|per) (?:day|night)|taglich|nachtlich|(?:jede[nr]?|am|pro) (?:tag|abend|morgen|nacht)|(?:chaque|tous les|toutes les|par) (?:jours?|nuits?|matins?|soirs?)|quotidien\\S*|(?:cada|todos los|todas las) (?:dias?|noches?|mananas?|tardes?)|al dia|diari\\S+|毎日|毎晩|毎朝|毎夜|[1一]日に?[1一]回',
    ],
  ],
  everyHours: '(?:every|alle|toutes les|cada) (\\d+) ?(?:h|st)|(\\d+)時間(?:ごと|おき|毎)',
  everyWeek: 'every|each|weekly|jede[nrs]?|wochentlich|tous les|chaque|cada|todos los|毎週?|le|los',
  /** In front of a number they make it a time. */
  at: 'at|from|between|around|after|by|um|gegen|ab|von|zwischen|vers|de|entre|a las?|de las?|entre las?|午前|午後|夜|朝',
  /** Between two times. */
  until: "-|to|until|till|and|bis|und|a|et|jusqu'a|y(?: las?)?|hasta(?: las?)?|a las?|から",
  afternoon:
    "p\\.?m\\b|in the (?:evening|afternoon)|at night|abends|nachmittags|du soir|de l'apres-midi|de la (?:noche|tarde)",
  morning: 'a\\.?m\\b|in the morning|morgens|du matin|de la manana',
  noon: 'noon|midday|mittags?|midi|mediodia|正午',
  midnight: 'midnight|mitternacht|minuit|medianoche',
} as const;
