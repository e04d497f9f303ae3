const most = 256;
/** Colours that differ by less look the same: letters are drawn in hundreds of shades. */
const step = 8;

const rounded = (value) => Math.min(255, Math.round(value / step) * step);

/** A picture with its most frequent colours; the others become the nearest of those. @param address data address of a PNG */
globalThis.fewColors = async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const keys = Array.from({ length: data.length / 4 }, (_, at) =>
    colorKey(data[at * 4], data[at * 4 + 1], data[at * 4 + 2]),
  );
  const palette = frequent(keys);
  const nearest = new Map(palette.map((key, at) => [key, at]));
  const pixels = keys.map((key) => {
    if (!nearest.has(key)) nearest.set(key, nearestOf(palette, key));
    return nearest.get(key);
  });
  return {
    width: image.width,
    height: image.height,
    palette: palette.flatMap(channelsOf),
    pixels: base64(pixels),
  };
};

const base64 = (bytes) => {
  let text = '';
  for (const one of bytes) text += String.fromCharCode(one);
  return btoa(text);
};

const colorKey = (red, green, blue) => (red << 16) | (green << 8) | blue;
const channelsOf = (key) => [key >> 16, (key >> 8) & 255, key & 255];

/** Areas keep their exact colour; shades of letters share one. */
function frequent(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key);
  const kept = new Map();
  for (const key of often) {
    const alike = channelsOf(key).map(rounded).join(' ');
    if (!kept.has(alike) && kept.size < most) kept.set(alike, key);
  }
  return [...kept.values()];
}

function nearestOf(palette, key) {
  const wanted = channelsOf(key);
  const distances = palette.map((one) =>
    channelsOf(one).reduce((sum, value, at) => sum + (value - wanted[at]) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
