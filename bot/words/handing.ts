/** About whom something is handed to, without accents, in all languages at once: pieces of regular expressions. */
export const handing = {
  /** In front of who had it until now. */
  insteadOf: [
    '(?<!\\p{L})(?:instead of|rather than|not|on behalf of|in place of|taken? over from|takes over from)',
    '(?<!\\p{L})(?:anstelle von|anstatt|statt|nicht|anstelle|(?:ubernimmt|ubernehmen) (?:es |das )?von)',
    "(?<!\\p{L})(?:au lieu de|a la place de|a la place d'|pas|plutot que)",
    '(?<!\\p{L})(?:en lugar de|en vez de|no)',
  ],
  /** Behind who is not there. */
  away: [
    "(?: is| will be| has been|'s)?(?: \\S+)? (?:on|away|out|off|ill|sick)(?: (?:sick |annual )?(?:leave|holiday|vacation|of|today|until|till|this|next|now)|$|,|\\.)",
    '(?: ist)?(?: \\S+){0,2} (?:im urlaub|krank|weg|nicht da|abwesend|verreist|in elternzeit)',
    // "von Anna an Bruno"
    '(?<=(?<!\\p{L})von \\p{L}+(?: \\p{L}+)?) an(?!\\p{L})',
    '(?: est| sera)?(?: \\S+)? (?:en conge|en vacances|malade|absente?|pas la)',
    '(?: esta| estara)?(?: \\S+)? (?:de vacaciones|de baja|enferm[oa]|fuera|ausente)',
    '(?:は|が)?(?:\\S{0,4})(?:休|不在|出張|退)',
    'の代わり|ではな|じゃな',
  ],
  /** Words that stand where a name would, and are none. */
  nobody: [
    'else|somebody|someone|anyone|anybody|one|colleague|people|back|time|it|that|me|us',
    'jemand|wer|andere[nr]?|kollege|kollegin|mich|uns|es|das',
    "quelqu'un|autre|collegue|moi|nous|ca",
    'alguien|otr[oa]|partir|companer[oa]|mi|nosotros|eso',
  ],
} as const;
