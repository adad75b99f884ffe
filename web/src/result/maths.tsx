import { useEffect, useRef, useState } from 'preact/hooks';

let loading: Promise<typeof import('temml')> | undefined;
const load = () => (loading ??= import('temml'));

/** A formula, set by the browser; as it is written where it can't be. */
export function Maths({ latex, display = false }: { readonly latex: string; readonly display?: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    setFailed(false);
    load().then(({ default: temml }) => {
      if (gone || !ref.current) return;
      try {
        temml.render(latex, ref.current, {
          displayMode: display,
          throwOnError: true,
          maxExpand: 500,
          maxSize: [50, 50],
        });
      } catch {
        // A correction may be no formula (yet).
        setFailed(true);
      }
    });
    return () => {
      gone = true;
    };
  }, [latex, display]);
  return failed ? (
    <code class="maths-raw">{latex}</code>
  ) : (
    <span ref={ref} class={display ? 'maths display' : 'maths'} role="math" aria-label={latex} />
  );
}
