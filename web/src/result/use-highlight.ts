import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { hovered, selected } from '../store/view.ts';

/**
 * Lights up what the mouse is over and what was chosen, inside an element whose parts carry `data-id`. Done on the elements
 * themselves: drawing ten thousand lines anew for each move of the mouse would be felt.
 */
export function useHighlight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const mark = (name: 'hovered' | 'selected', id: string | undefined) => {
      for (const element of ref.current?.querySelectorAll(`.${name}`) ?? []) element.classList.remove(name);
      const found =
        id === undefined ? [] : (ref.current?.querySelectorAll<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? []);
      for (const element of found) element.classList.add(name);
      return found[0];
    };
    const stopHover = effect(() => void mark('hovered', hovered.value));
    let scheduled = 0;
    const stopSelect = effect(() => {
      const id = selected.value;
      mark('selected', id)?.scrollIntoView({ block: 'nearest' });
      cancelAnimationFrame(scheduled);
      // A part of a long list comes into the page only once it is chosen: then it is marked when it is there.
      scheduled = requestAnimationFrame(() => {
        scheduled = requestAnimationFrame(() => mark('selected', id)?.scrollIntoView({ block: 'nearest' }));
      });
    });
    return () => {
      stopHover();
      stopSelect();
      cancelAnimationFrame(scheduled);
    };
  }, []);
}

const idAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset.id ?? undefined) : undefined;

/** Handlers for an element whose parts carry `data-id`: the mouse lights up, a click chooses. */
export const pointing = {
  onMouseOver: (event: MouseEvent) => {
    hovered.value = idAt(event.target);
  },
  onMouseLeave: () => {
    hovered.value = undefined;
  },
  onClick: (event: MouseEvent) => {
    const id = idAt(event.target);
    if (id !== undefined) selected.value = id;
  },
};
