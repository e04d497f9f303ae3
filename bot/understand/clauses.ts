import { cjk } from './fold.ts';

/** What stands between two clauses; those of Japanese need no blank behind. */
const between =
  /(?<=[.!?;])\s+|(?<=[。！？])|,\s+|、|\s[-–]\s|\s(?:because|cause|cos|weil|denn|da|parce|car|porque|pues|and then|then|und dann|et puis|puis|y luego|luego)\s|(?<=(?:ました|です|ます|た|る)(?:ので|ため))/iu;
const mostClauses = 6;

/** The clauses of a line, each as a question where its sentence is one. */
export function clausesOf(line: string): readonly string[] {
  const sentences = line.split(/(?<=[.!?;])\s+|(?<=[。！？])/u);
  return sentences
    .flatMap((sentence) => {
      const isAsked = /[?？]\W*$/u.test(sentence);
      const clauses = sentence.split(between).filter((one) => hasWords(one));
      return clauses.map((one) => `${one.replace(/[\s?？.!！。;,、]+$/u, '')}${isAsked ? '?' : ''}`);
    })
    .slice(0, mostClauses);
}

const hasWords = (clause: string): boolean => new RegExp(`[\\p{L}\\p{N}\ue000${cjk}]`, 'u').test(clause);

/** "when you have a moment": polite, and nothing depends on it. */
const whenever =
  /^(?:and |y |und |et )?(?:when(?:ever)? you (?:can|have|get)|wenn (?:du|sie|es) (?:kannst|konnen|passt)|sobald (?:du|sie)|(?:quand|des que) (?:tu|vous) (?:peux|pouvez)|(?:cuando|en cuanto) (?:puedas?|tengas?))(?!\p{L})/u;

/** "if the pilot is fine": what depends on it is no order. */
export const isCondition = (clause: string): boolean =>
  !whenever.test(clause) &&
  (/^(?:and |but |und |aber |et |mais |y |pero )?(?:only )?(?:if|unless|once|when|whenever|as soon as|provided|in case|after|before|until|should|wenn|falls|sobald|sofern|bevor|nachdem|solange|si|s'il|s'ils|des que|quand|lorsque|avant|apres|cuando|antes|despues|en cuanto|siempre que)(?!\p{L})/u.test(
    clause,
  ) ||
    /(?:たら|れば|なら|場合|次第|とき|時)(?:は|に)?[?？]?$/u.test(clause));
