/** Two buttons stand side by side on a phone while their titles have no more than this, in letters of usual width. */
const most = 26;

/** Signs of Chinese, Japanese and Korean take the room of two letters. */
export const widthOf = (title: string): number =>
  [...title].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/u.test(sign) ? 2 : 1),
    0,
  );

export const fitBeside = (one: string, other: string): boolean => widthOf(one) + widthOf(other) <= most;
