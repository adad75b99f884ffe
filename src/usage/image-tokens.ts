/** Bounds on an image's pixels, and the side of the square that costs one token. */
export interface ResizeRule {
  readonly factor: 28 | 32;
  readonly minPixels: number;
  readonly maxPixels: number;
}

/** Largest `max_pixels` a model takes, in squares of its factor; what asks for more gets this. */
const maxSquares = 30_000;

/**
 * Rounds to the nearest integer, halves to the even one, as Python's `round` does:
 * the published counts come from Python, and halves are common (an image side of 16 · odd at factor 32).
 */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Size in pixels to which the model scales an image before it reads it: sides that are multiples of the factor,
 * an area within the bounds, nearly the same aspect ratio. Source: the guide's smart resize; a side never falls
 * below one factor, which the guide's formula forgets for thin images.
 */
export function smartResize(width: number, height: number, rule: ResizeRule): { width: number; height: number } {
  const { factor, minPixels, maxPixels } = rule;
  const side = (squares: number) => Math.max(1, squares) * factor;
  const w = side(roundHalfToEven(width / factor));
  const h = side(roundHalfToEven(height / factor));
  if (w * h > maxPixels) {
    const shrink = Math.sqrt((width * height) / maxPixels);
    return { width: side(Math.floor(width / shrink / factor)), height: side(Math.floor(height / shrink / factor)) };
  }
  if (w * h < minPixels) {
    const grow = Math.sqrt(minPixels / (width * height));
    return { width: side(Math.ceil((width * grow) / factor)), height: side(Math.ceil((height * grow) / factor)) };
  }
  return { width: w, height: h };
}

/**
 * The rule for one image: its own bounds where it has some, the model's otherwise. Bounds outside what the model
 * takes are moved to the nearest one it takes, never refused: clients send the values of other models freely.
 */
export function resizeRule(model: ResizeRule, own: { minPixels?: number; maxPixels?: number }): ResizeRule {
  const cap = maxSquares * model.factor ** 2;
  const maxPixels = Math.min(Math.max(own.maxPixels ?? model.maxPixels, model.minPixels), cap);
  const minPixels = Math.min(Math.max(own.minPixels ?? model.minPixels, model.minPixels), maxPixels);
  return { factor: model.factor, minPixels, maxPixels };
}

/** Tokens of one image: one for each square of the resized image, and two that mark its begin and end. */
export function imageTokens(width: number, height: number, rule: ResizeRule): number {
  const resized = smartResize(width, height, rule);
  return (resized.width * resized.height) / rule.factor ** 2 + 2;
}
