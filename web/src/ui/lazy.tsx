import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code comes when it is first shown. */
export type Lazy = () => Promise<ComponentType>;
export const lazy = (load: Lazy): Lazy => load;

export function Suspense({ of }: { readonly of: Lazy }) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType } | undefined>(undefined);
  useEffect(() => {
    of().then((Part) => setLoaded({ Part }));
  }, [of]);
  return loaded ? <loaded.Part /> : null;
}
