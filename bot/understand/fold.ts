/** Letters of Japanese, and what is written among them. */
export const cjk = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u30fc\\u3005';

/** Lower case without accents: how words are compared. Names of environments never are. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
