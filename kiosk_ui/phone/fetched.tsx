/** Parts that nobody needs at first: fetched once the number stands on the screen, so that this comes soon on a poor network. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Draws nothing until the part is here; a fetch that failed is tried again with the next news. */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let coming: Promise<ComponentType<Props>> | null = null;
  return function Fetched(props: Props) {
    const [part, take] = useState<{ Part: ComponentType<Props> } | null>(null);
    useEffect(() => {
      if (part) return;
      coming ??= load();
      coming.then((Part) => take({ Part }), () => { coming = null; });
    }, [props]);
    return part ? <part.Part {...props} /> : null;
  };
}
