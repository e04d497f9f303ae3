const size = 20;

/** Signs of scripts in which each stands in a square, that are not drawn in one: no font had them. */
export function notSquare(signs) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${size}px "Noto Sans JP Variable", "Open Sans"`;
  return signs.filter((sign) => Math.abs(pen.measureText(sign).width - size) > 0.1);
}
