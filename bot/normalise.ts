const entities: { readonly [entity: string]: string } = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * What somebody typed, without what Teams, phones and copying add: the mention, tags, no-break and zero-width
 * characters, smart quotes and dashes. Letters are left alone: a look-alike stays one.
 */
export function normalise(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gisu, ' ')
    .replace(/<\/?(?:p|div|br|span|b|i|u|em|strong|code|pre|a)\b[^>]*>/giu, ' ')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/giu, (entity) => entities[entity.toLowerCase()] ?? ' ')
    .replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/gu, '"')
    .replace(/[\u2018-\u201b\u2032]/gu, "'")
    .replace(/(^|\s)[\u2012-\u2015](?=\p{L})/gu, '$1--')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

const polite = /^(?:please|pls|hi|hello|hey|kindly|can you|could you|would you|and)\b[\s,!.]*/iu;
const thanks = /[\s,]*\b(?:please|pls|thanks|thank you|thx)[\s.!]*$/iu;

/** Without greeting, thanks, a leading slash and the punctuation at the end; a flag at the end stays whole. */
export function unadorned(line: string): string {
  let rest = line;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(polite, '')
      .replace(thanks, '')
      .replace(/^[/!]+/u, '')
      .replace(/[\s.,;:!?…]+$/u, '');
  }
  return rest;
}
