// Looks at a small copy of a photo of a page: is it blurred, dark, or is a part of it hidden by glare? A hint, never a verdict.
// The bounds were tried on photos of pages and on worse copies of them; the figures stand in docs/decisions/0014.
const SIDE = 1200;
const THUMB = 240;
const TILE = 40;
const FLAT = 12; // a tile without contrast has nothing that could be sharp
const SHARP = 0.014; // of the sharpest tenth of the tiles: how much of the contrast is in the finest detail
const BLURRED_TEXT = 0.12; // how many tiles must have something to tell
const DARK = 95;
const BLOWN = 250;
const WHITE_PAPER = 240; // a page that is white all over, such as one from a scanner, cannot be told from glare
const SPOT = 0.008;
const ALL_OVER = 0.12; // too much light on the whole page: what is on it can still be read

/** @returns the picture to show and what is wrong: any of "blur", "dark", "glare" */
export async function look(file) {
  const whole = await createImageBitmap(file);
  try {
    const small = drawn(whole, SIDE);
    const wrong = judge(small.getContext("2d").getImageData(0, 0, small.width, small.height));
    return { thumb: drawn(whole, THUMB), wrong };
  } finally {
    whole.close();
  }
}

function drawn(whole, side) {
  const scale = Math.min(1, side / Math.max(whole.width, whole.height));
  const size = { width: Math.max(1, Math.round(whole.width * scale)), height: Math.max(1, Math.round(whole.height * scale)) };
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.imageSmoothingQuality = "high";
  pen.drawImage(whole, 0, 0, size.width, size.height);
  return canvas;
}

export function judge(picture) {
  const { blur, dark, glare } = measure(picture);
  const wrong = [];
  if (dark < DARK) wrong.push("dark");
  else if (blur < SHARP) wrong.push("blur"); // what is too dark has no detail either
  if (glare > SPOT && glare < ALL_OVER) wrong.push("glare");
  return wrong;
}

/** The three figures behind the words. */
export function measure({ data, width, height }) {
  const light = new Uint8Array(width * height);
  for (let i = 0; i < light.length; i++) light[i] = (data[i * 4] * 299 + data[i * 4 + 1] * 587 + data[i * 4 + 2] * 114) / 1000;
  return { blur: sharpness(light, width, height), dark: paper(light, 0.9), glare: spot(light, width, height) };
}

function paper(light, share) {
  const count = new Uint32Array(256);
  for (const value of light) count[value]++;
  let left = light.length * share;
  let value = 0;
  while (value < 255 && (left -= count[value]) > 0) value++;
  return value;
}

/** Of each tile that has contrast: the variance of its Laplacian over its own variance; then the upper end of these. */
function sharpness(light, width, height) {
  const tiles = [];
  let all = 0;
  for (let top = 1; top + TILE < height; top += TILE) {
    for (let left = 1; left + TILE < width; left += TILE) {
      const tile = { sum: 0, squares: 0, fine: 0, finest: 0 };
      for (let y = top; y < top + TILE; y++) {
        for (let x = left; x < left + TILE; x++) {
          const at = y * width + x;
          const value = light[at];
          const edge = 4 * value - light[at - 1] - light[at + 1] - light[at - width] - light[at + width];
          tile.sum += value;
          tile.squares += value * value;
          tile.fine += edge * edge;
          tile.finest += edge;
        }
      }
      const n = TILE * TILE;
      const contrast = tile.squares / n - (tile.sum / n) ** 2;
      all++;
      if (contrast > FLAT * FLAT) tiles.push((tile.fine / n - (tile.finest / n) ** 2) / contrast / 20);
    }
  }
  if (tiles.length < all * BLURRED_TEXT) return 1;
  tiles.sort((a, b) => b - a);
  return tiles[Math.floor(tiles.length / 10)];
}

/** The largest blown-out spot that hangs together, as a share of the picture. */
function spot(light, width, height) {
  if (paper(light, 0.6) >= WHITE_PAPER) return 0;
  const seen = new Uint8Array(light.length);
  let largest = 0;
  const next = [];
  for (let start = 0; start < light.length; start++) {
    if (seen[start] || light[start] < BLOWN) continue;
    let size = 0;
    next.push(start);
    seen[start] = 1;
    while (next.length) {
      const at = next.pop();
      size++;
      const x = at % width;
      for (const beside of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (beside >= 0 && beside < light.length && !seen[beside] && light[beside] >= BLOWN) {
          seen[beside] = 1;
          next.push(beside);
        }
      }
    }
    largest = Math.max(largest, size);
  }
  return largest / light.length;
}
