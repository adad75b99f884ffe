import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  readonly items: readonly T[];
  /** Items of one chunk. */
  readonly size: number;
  /** Height of an item before it was drawn, in pixels. */
  readonly guess: number;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** A chunk with such an item is drawn even where it is not seen. */
  readonly wanted?: (item: T) => boolean;
}

/** A long list of which only what is near the window is in the page; the rest is room of the height it had. */
export function Chunks<T>({ items, size, guess, render, wanted }: Props<T>) {
  const count = Math.ceil(items.length / size);
  return (
    <>
      {Array.from({ length: count }, (_, i) => {
        const part = items.slice(i * size, (i + 1) * size);
        return (
          <Chunk
            key={i}
            first={i === 0}
            height={part.length * guess}
            wanted={wanted !== undefined && part.some(wanted)}
          >
            {() => part.map((item, k) => render(item, i * size + k))}
          </Chunk>
        );
      })}
    </>
  );
}

interface ChunkProps {
  readonly first: boolean;
  readonly height: number;
  readonly wanted: boolean;
  readonly children: () => ComponentChildren;
}

function Chunk({ first, height, wanted, children }: ChunkProps) {
  const ref = useRef<HTMLDivElement>(null);
  const known = useRef(height);
  const [near, setNear] = useState(first);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && ref.current) known.current = ref.current.offsetHeight || known.current;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '1000px' },
    );
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  const shown = near || wanted;
  return (
    <div ref={ref} style={shown ? {} : { height: `${known.current}px` }}>
      {shown && children()}
    </div>
  );
}
