/** What takes something out of "all", without accents, in all languages at once: pieces of a regular expression. */
export const excepted = [
  '(?<!\\p{L})(?:except(?:ing)?|apart from|aside from|other than|excluding|but|save for|außer|ausser|bis auf|ohne|ausgenommen|sauf|hormis|excepte|a part|menos|excepto|salvo)(?!\\p{L})',
  '以外|を?除[いくけ]|のぞ[いく]|抜きで',
] as const;
