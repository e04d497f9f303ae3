/** From one to ten, in the languages that are understood, without accents. */
const numbers = [
  'one/ein/eine/einer/einem/un/une/uno/una',
  'two/zwei/deux/dos',
  'three/drei/trois/tres',
  'four/vier/quatre/cuatro',
  'five/funf/fuenf/cinq/cinco',
  'six/sechs/seis',
  'seven/sieben/sept/siete',
  'eight/acht/huit/ocho',
  'nine/neun/neuf/nueve',
  'ten/zehn/dix/diez',
].map((words) => words.split('/'));

/** What a word counts that people write for a number. */
export function numberWord(word: string): number | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  const at = numbers.findIndex((same) => same.includes(plain));
  return at < 0 ? undefined : at + 1;
}
