import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Point } from './viewport.ts';

interface Actions {
  readonly move: (x: number, y: number) => void;
  readonly zoom: (factor: number, at: Point) => void;
  readonly hover: (at: Point | undefined) => void;
  readonly choose: (at: Point) => void;
  /** Whether a drag marks out a part of the page instead of moving it. */
  readonly drawsRegion: () => boolean;
  readonly region: (from: Point, to: Point, done: boolean) => void;
}

/** A press that moves less than this is a click, in pixels. */
const still = 5;
/** Of a wheel's distance in pixels, how strongly it zooms; a pinch on a touchpad sends small ones. */
const wheelZoom = 0.0018;
const pinchZoom = 0.01;

/** Mouse, pen and fingers over the picture: drag, wheel, pinch, click, mark out. */
export function usePointers(target: RefObject<HTMLElement | null>, actions: Actions): void {
  useEffect(() => {
    const element = target.current;
    if (!element) return undefined;
    const down = new Map<number, Point>();
    let start: Point | undefined;
    let dragged = false;
    let marking = false;
    const at = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const spread = () => {
      const [a, b] = [...down.values()];
      if (!a || !b) return undefined;
      return { length: Math.hypot(a[0] - b[0], a[1] - b[1]), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const };
    };
    const onDown = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      down.set(event.pointerId, at(event));
      if (down.size > 1) return;
      start = at(event);
      dragged = false;
      marking = actions.drawsRegion();
    };
    const onMove = (event: PointerEvent) => {
      const point = at(event);
      const before = down.get(event.pointerId);
      if (!before || !start) {
        actions.hover(point);
        return;
      }
      const old = spread();
      down.set(event.pointerId, point);
      const now = spread();
      if (old && now) {
        dragged = true;
        actions.zoom(now.length / Math.max(1, old.length), now.middle);
        actions.move(now.middle[0] - old.middle[0], now.middle[1] - old.middle[1]);
        return;
      }
      if (!dragged && Math.hypot(point[0] - start[0], point[1] - start[1]) < still) return;
      dragged = true;
      if (marking) actions.region(start, point, false);
      else actions.move(point[0] - before[0], point[1] - before[1]);
    };
    const onUp = (event: PointerEvent) => {
      const point = at(event);
      down.delete(event.pointerId);
      if (!start || down.size > 0) return;
      if (marking && dragged) actions.region(start, point, true);
      else if (!dragged && event.type === 'pointerup') actions.choose(point);
      start = undefined;
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) actions.move(-event.deltaX, -event.deltaY);
      else actions.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? pinchZoom : wheelZoom)), at(event));
    };
    const onLeave = () => actions.hover(undefined);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('wheel', onWheel);
    };
    // The actions close over signals only: those of the first drawing do.
  }, []);
}
