/** Signs by their names, as copied pages bring them along; of other names nothing is known. */
const signs: { readonly [name: string]: string } = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '', lrm: '', rlm: '' },
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: '\u2018', rsquo: '\u2019', sbquo: '\u201a' },
  ...{
    ldquo: '\u201c',
    rdquo: '\u201d',
    bdquo: '\u201e',
    laquo: '\u00ab',
    raquo: '\u00bb',
    hellip: '\u2026',
  },
  ...{
    ndash: '\u2013',
    mdash: '\u2014',
    minus: '\u2212',
    iexcl: '\u00a1',
    iquest: '\u00bf',
    middot: '\u00b7',
  },
  ...{ szlig: '\u00df', aelig: '\u00e6', oelig: '\u0153', oslash: '\u00f8', ordm: '\u00ba', ordf: '\u00aa' },
};
const marks: { readonly [name: string]: string } = {
  ...{ uml: '\u0308', acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', cedil: '\u0327' },
  ring: '\u030a',
};

/** `&uuml;`, `&nbsp;` and `&#252;` as what they stand for. What is no entity stays as it is. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(x?)([0-9a-f]{1,7})|([a-z]{2,8}));/giu, (said, x: string, code: string, name: string) =>
    name === undefined ? byNumber(said, x, code) : byName(said, name),
  );

function byNumber(said: string, x: string, digits: string): string {
  if (x === '' && /\D/u.test(digits)) return said;
  const code = Number.parseInt(digits, x === '' ? 10 : 16);
  return code === 160 || code < 32 || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}

function byName(said: string, name: string): string {
  const sign = signs[name.toLowerCase()];
  if (sign !== undefined) return sign;
  const [, letter = '', mark = ''] = /^([a-z])([a-z]+)$/iu.exec(name) ?? [];
  const above = marks[mark.toLowerCase()];
  return above === undefined ? said : `${letter}${above}`.normalize('NFC');
}
