import type { Card } from '../../bot/cards/card.ts';
import { spoken } from '../../shared/texts/text.ts';
import { cardsIn, type GalleryCard } from './all-cards.ts';
import { inStrings, renaming } from './renamed.ts';

/** Names as they are given where people write from right to left: with digits, Latin letters and marks at their ends. */
const names: { readonly [name: string]: string } = {
  'Ada Vogt': 'עדה פוגט',
  'Bruno Costa': 'برونو كوستا',
  'Chen Li': 'חן לי (2)',
  'Twilio Softphone': 'هاتف Twilio 2.0',
  'Genesys Cloud': 'ענן Genesys!',
  'Service desk': 'דלפק שירות 24/7',
  Contoso: 'קונטוסו',
  'Mia Brand': 'مريم',
  'Elif Kaya': 'ليلى 3',
  'Noah Lind': 'נועה',
};
const renamed = renaming(names);

const letters = 'אבגדהוזחטיכלמנסעפצקרשת';
/** Words of ours in the pseudo-locale have strange letters; what people type has none. */
const ours = /\p{L}*[àéîöûýçžšñÀÉÎÖÛÝÇŽŠÑ]\p{L}*/gu;
/** What makes them long. Hebrew and Arabic are shorter than English. */
const longer = / lorem/g;
const seen = ['text', 'title', 'label', 'altText', 'errorMessage', 'placeholder'];
const hebrew = (said: string): string =>
  said
    .replace(longer, '')
    .replace(ours, (word) =>
      [...word].map((sign) => letters[(sign.codePointAt(0) ?? 0) % letters.length]).join(''),
    );
const inHebrew = (card: Card): Card =>
  inStrings((said, key) => (seen.includes(key) ? hebrew(said) : said))(card);

/** English cards about people and environments whose names run from right to left. */
export const amongNames = async (): Promise<readonly GalleryCard[]> =>
  cardsIn(await spoken('he-IL'), renamed);

/** The same in words that run from right to left, too: a language as it could be added, made of the pseudo-locale. */
export const inRightToLeft = async (): Promise<readonly GalleryCard[]> =>
  cardsIn(await spoken('qps-plocm'), renamed).map(({ id, card }) => ({ id, card: inHebrew(card) }));
