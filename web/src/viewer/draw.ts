import type { Place } from '../api/answer.ts';
import { type Colours, surenessOf } from './colours.ts';
import { boundsOf } from './hit-grid.ts';
import type { Mark } from './marks.ts';
import { matrixOf, type Size, toScreen, type View } from './viewport.ts';

export interface Scene {
  readonly picture: ImageBitmap | undefined;
  readonly page: Size;
  readonly marks: readonly Mark[];
  readonly view: View;
  readonly colours: Colours;
  readonly overlay: {
    readonly boxes: boolean;
    readonly text: boolean;
    readonly order: boolean;
    readonly opacity: number;
    readonly threshold: number;
  };
  readonly hovered: string | undefined;
  readonly selected: string | undefined;
  readonly region: Bounds | undefined;
}

/** A part of the page, upright. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters lower than this on the screen are not drawn: nobody could read them. */
const smallestText = 5;
/** Of a mark's colour, how much fills it. */
const tint = 0.13;

/** Draws a page with its marks. Only marks on the screen cost time. */
export function draw(context: CanvasRenderingContext2D, screen: Size, ratio: number, scene: Scene): void {
  const { picture, page, view, colours, overlay } = scene;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, screen.width, screen.height);
  const [a, b, c, d, e, f] = matrixOf(view, page);
  if (picture) {
    context.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio);
    context.imageSmoothingEnabled = view.scale < 4;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, page.width, page.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
  const visible = scene.marks.filter(({ place }) => onScreen(place, scene, screen));
  context.globalAlpha = overlay.opacity;
  if (overlay.text) for (const mark of visible) writeText(context, mark, scene);
  if (overlay.boxes) {
    if (overlay.order) drawPath(context, scene);
    for (const mark of visible)
      if (mark.id !== scene.selected && mark.id !== scene.hovered) drawMark(context, mark, scene);
    if (overlay.order) for (const mark of visible) drawNumber(context, mark, scene);
  }
  context.globalAlpha = 1;
  for (const mark of visible) {
    if (mark.id === scene.selected || mark.id === scene.hovered)
      outline(context, mark.place, scene, colours.chosen, 2.5, 0.22);
  }
  if (scene.region) drawRegion(context, scene.region, scene);
}

function drawRegion(context: CanvasRenderingContext2D, { left, top, right, bottom }: Bounds, scene: Scene): void {
  context.setLineDash([6, 4]);
  outline(context, [left, top, right, top, right, bottom, left, bottom], scene, scene.colours.chosen, 1.5, 0.08);
  context.setLineDash([]);
}

function onScreen(place: Place, { view, page }: Scene, screen: Size): boolean {
  const [left, top, right, bottom] = boundsOf(place);
  const [x1, y1] = toScreen(view, page, [left, top]);
  const [x2, y2] = toScreen(view, page, [right, bottom]);
  return (
    Math.max(x1, x2) >= 0 &&
    Math.max(y1, y2) >= 0 &&
    Math.min(x1, x2) <= screen.width &&
    Math.min(y1, y2) <= screen.height
  );
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark, scene: Scene): void {
  const sureness = surenessOf(mark.confidence, scene.overlay.threshold);
  outline(context, mark.place, scene, scene.colours[sureness], sureness === 'doubtful' ? 2 : 1.25, tint);
}

function outline(
  context: CanvasRenderingContext2D,
  place: Place,
  { view, page }: Scene,
  colour: string,
  width: number,
  fill: number,
): void {
  context.beginPath();
  for (let i = 0; i < place.length; i += 2) {
    const [x, y] = toScreen(view, page, [place[i] ?? 0, place[i + 1] ?? 0]);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  const { globalAlpha } = context;
  context.fillStyle = colour;
  context.globalAlpha = globalAlpha * fill;
  context.fill();
  context.globalAlpha = globalAlpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.stroke();
}

/** The text over its place, as wide and as high as that. */
function writeText(context: CanvasRenderingContext2D, { text, place }: Mark, { view, page, colours }: Scene): void {
  const at = (i: number) => toScreen(view, page, [place[i] ?? 0, place[i + 1] ?? 0]);
  const [topLeft, topRight, bottomLeft] = [at(0), at(2), at(6)];
  const width = Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]);
  const height = Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]);
  if (height < smallestText || text === '') return;
  context.save();
  context.translate(topLeft[0], topLeft[1]);
  context.rotate(Math.atan2(topRight[1] - topLeft[1], topRight[0] - topLeft[0]));
  context.fillStyle = colours.paper;
  context.fillRect(-1, -1, width + 2, height + 2);
  context.fillStyle = colours.ink;
  const lines = text.split('\n');
  const step = height / lines.length;
  context.font = `${step * 0.82}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  lines.forEach((line, i) => {
    const natural = context.measureText(line).width;
    context.save();
    context.translate(0, (i + 0.5) * step);
    context.scale(Math.min(1.6, width / Math.max(1, natural)), 1);
    context.fillText(line, 0, 0);
    context.restore();
  });
  context.restore();
}

const middleOf = (place: Place): [number, number] => {
  const [left, top, right, bottom] = boundsOf(place);
  return [(left + right) / 2, (top + bottom) / 2];
};

/** The way through numbered marks in the order they are read. */
function drawPath(context: CanvasRenderingContext2D, { marks, view, page, colours }: Scene): void {
  const numbered = marks.filter((mark) => mark.number !== undefined);
  if (numbered.length < 2) return;
  context.beginPath();
  numbered.forEach(({ place }, i) => {
    const [x, y] = toScreen(view, page, middleOf(place));
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.setLineDash([2, 5]);
  context.strokeStyle = colours.chosen;
  context.lineWidth = 1.25;
  context.stroke();
  context.setLineDash([]);
}

const badge = 9;

function drawNumber(context: CanvasRenderingContext2D, { place, number }: Mark, { view, page, colours }: Scene): void {
  if (number === undefined) return;
  const [left, top] = toScreen(view, page, [place[0] ?? 0, place[1] ?? 0]);
  // Beside the text, not on it.
  const [x, y] = [Math.max(badge, left - badge - 3), top + badge];
  context.beginPath();
  context.arc(x, y, badge, 0, 2 * Math.PI);
  context.fillStyle = colours.chosen;
  context.fill();
  context.fillStyle = colours.paper;
  context.font = '600 10px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(number), x, y + 0.5);
  context.textAlign = 'start';
}
