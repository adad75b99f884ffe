import { useEffect, useRef } from 'preact/hooks';
import type { Document } from '../store/documents.ts';
import { thumbnailOf } from '../store/pictures.ts';

/** Width of a small picture in pixels of the page. */
const width = 72;

/** A small picture of a page; drawn when it comes near the window. */
export function Thumbnail({ document, page }: { readonly document: Document; readonly page: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const pages = document.pages.value;
  const size = pages.state === 'shown' ? pages.sizes[page] : undefined;
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas || !size) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        const ratio = Math.min(2, window.devicePixelRatio || 1);
        thumbnailOf(document, page, Math.round(width * ratio)).then(
          (bitmap) => {
            canvas.width = bitmap.width;
            canvas.height = bitmap.height;
            canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
            bitmap.close();
          },
          // The file was closed meanwhile.
          () => undefined,
        );
      },
      { rootMargin: '300px' },
    );
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [document, page, size]);
  const ratio = size ? size.height / size.width : 1.3;
  return (
    <canvas
      ref={ref}
      class="thumbnail"
      aria-hidden="true"
      style={{ aspectRatio: `1 / ${Math.min(2, Math.max(0.4, ratio))}` }}
    />
  );
}
