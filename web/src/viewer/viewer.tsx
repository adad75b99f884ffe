import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber, t } from '../i18n/t.ts';
import { region, selecting } from '../region/region.ts';
import { type Document, reading } from '../store/documents.ts';
import { pictureOf } from '../store/pictures.ts';
import { theme } from '../store/preferences.ts';
import { hovered, overlay, selected, setOverlay } from '../store/view.ts';
import { readColours } from './colours.ts';
import { draw } from './draw.ts';
import { hitGrid } from './hit-grid.ts';
import { marksOf, placeOf } from './marks.ts';
import { Toolbar } from './toolbar.tsx';
import { usePointers } from './use-pointers.ts';
import { fit, type Point, reveal, type Size, toPage, type View, zoomAt } from './viewport.ts';

const step = 1.25;
/** How far the arrow keys move the page, in pixels. */
const stride = 60;
const nowhere: View = { turn: 0, scale: 1, x: 0, y: 0 };

/** The page as a picture, with what was read on it. */
export function Viewer({ document }: { readonly document: Document }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const screen = useSignal<Size>({ width: 0, height: 0 });
  const view = useSignal<View>(nowhere);
  const picture = useSignal<ImageBitmap | undefined>(undefined);
  const page = useComputed<Size | undefined>(() => {
    const pages = document.pages.value;
    return pages.state === 'shown' ? pages.sizes[document.page.value] : undefined;
  });
  const marks = useComputed(() => marksOf(reading.value, document.page.value, overlay.value.layer));
  const grid = useComputed(() => hitGrid(marks.value));

  const smallest = () => (page.value ? fit(page.value, screen.value).scale / 2 : 0.01);
  const middle = (): Point => [screen.value.width / 2, screen.value.height / 2];
  const zoom = (factor: number, point = middle()) => {
    view.value = zoomAt(view.value, point, factor, smallest());
  };
  const whole = (turn = view.peek().turn) => {
    const size = page.peek();
    if (size && screen.peek().width > 0) view.value = fit(size, screen.peek(), turn);
  };
  const turn = () => whole(((view.value.turn + 1) % 4) as View['turn']);
  const move = (x: number, y: number) => {
    view.value = { ...view.value, x: view.value.x + x, y: view.value.y + y };
  };
  const onPage = (point: Point) => (page.value ? toPage(view.value, page.value, point) : ([0, 0] as const));

  usePointers(canvas, {
    move,
    zoom,
    hover: (point) => {
      hovered.value = point && grid.value.at(...onPage(point))?.id;
    },
    choose: (point) => {
      selected.value = grid.value.at(...onPage(point))?.id;
    },
    drawsRegion: () => selecting.value,
    region: (from, to, done) => {
      const [[x1, y1], [x2, y2]] = [onPage(from), onPage(to)];
      const { width = 0, height = 0 } = page.value ?? {};
      const [left, top] = [Math.max(0, Math.min(x1, x2)), Math.max(0, Math.min(y1, y2))];
      const [right, bottom] = [Math.min(width, Math.max(x1, x2)), Math.min(height, Math.max(y1, y2))];
      region.value = { document, page: document.page.value, left, top, right, bottom, done };
      if (done) selecting.value = false;
    },
  });

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      screen.value = { width: entry.contentRect.width, height: entry.contentRect.height };
      whole();
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  // The picture of the page that is looked at.
  useEffect(
    () =>
      effect(() => {
        const number = document.page.value;
        const size = page.value;
        if (!size) return;
        pictureOf(document, number).then(
          (bitmap) => {
            if (document.page.peek() === number) picture.value = bitmap;
          },
          () => {
            picture.value = undefined;
          },
        );
        whole(0);
      }),
    [document],
  );

  // What was chosen beside the picture is shown on it.
  useEffect(
    () =>
      effect(() => {
        const id = selected.value;
        const found = id === undefined ? undefined : placeOf(reading.peek(), id);
        if (!found || !page.peek()) return;
        if (document.page.peek() !== found.page) document.page.value = found.page;
        view.value = reveal(view.peek(), page.peek() ?? { width: 1, height: 1 }, screen.peek(), found.place);
      }),
    [document],
  );

  useEffect(() => {
    let scheduled = 0;
    const paint = () => {
      const target = canvas.current;
      const context = target?.getContext('2d');
      if (!target || !context || !page.peek()) return;
      const ratio = window.devicePixelRatio || 1;
      const { width, height } = screen.peek();
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (target.width !== w) target.width = w;
      if (target.height !== h) target.height = h;
      draw(context, screen.peek(), ratio, {
        picture: picture.peek(),
        page: page.peek() ?? { width: 1, height: 1 },
        marks: marks.peek(),
        view: view.peek(),
        colours: readColours(target),
        overlay: overlay.peek(),
        hovered: hovered.peek(),
        selected: selected.peek(),
        region:
          region.peek()?.document === document && region.peek()?.page === document.page.peek()
            ? region.peek()
            : undefined,
      });
    };
    const stop = effect(() => {
      // Read here, so that a change of any of them paints anew.
      [
        screen.value,
        view.value,
        picture.value,
        page.value,
        marks.value,
        overlay.value,
        hovered.value,
        selected.value,
        theme.value,
        region.value,
      ];
      cancelAnimationFrame(scheduled);
      scheduled = requestAnimationFrame(paint);
    });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', paint);
    return () => {
      stop();
      cancelAnimationFrame(scheduled);
      dark.removeEventListener('change', paint);
    };
  }, [document]);

  const neighbour = (by: number) => {
    const all = marks.value;
    const at = all.findIndex(({ id }) => id === selected.value);
    selected.value = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]?.id;
  };
  const keys: Record<string, () => void> = {
    '+': () => zoom(step),
    '=': () => zoom(step),
    '-': () => zoom(1 / step),
    '0': () => whole(),
    r: turn,
    b: () => setOverlay({ boxes: !overlay.value.boxes }),
    t: () => setOverlay({ text: !overlay.value.text }),
    s: () => {
      selecting.value = !selecting.value;
    },
    n: () => neighbour(1),
    p: () => neighbour(-1),
    ArrowLeft: () => move(stride, 0),
    ArrowRight: () => move(-stride, 0),
    ArrowUp: () => move(0, stride),
    ArrowDown: () => move(0, -stride),
    Escape: () => {
      selecting.value = false;
      selected.value = undefined;
      region.value = undefined;
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const { state } = document.pages.value;
  return (
    <section class="picture" aria-label={t('picture')}>
      <div class="picture-frame" ref={frame}>
        {state === 'hidden' && <p class="picture-none">{t('picture.none')}</p>}
        <canvas
          ref={canvas}
          class={selecting.value ? 'picture-canvas selecting' : 'picture-canvas'}
          role="application"
          tabIndex={0}
          aria-roledescription={t('picture.role')}
          aria-label={t('picture.label', { name: document.name, count: formatNumber(marks.value.length) })}
          onKeyDown={onKeyDown}
        />
        {document.job.value.state === 'reading' && <div class="scanning" aria-hidden="true" />}
      </div>
      <Toolbar
        zoomIn={() => zoom(step)}
        zoomOut={() => zoom(1 / step)}
        whole={() => whole()}
        turn={turn}
        percent={Math.round(view.value.scale * 100)}
      />
    </section>
  );
}
