/** A part of the gallery: a name, a word on use, and the things themselves. */
import type { ComponentChildren } from "preact";

export function Part({ name, use, wide = false, children }: { name: string; use?: string; wide?: boolean; children: ComponentChildren }) {
  return (
    <section class="gallery__part">
      <h2>{name}</h2>
      {use && <p class="gallery__use">{use}</p>}
      <div class={wide ? "gallery__stack" : "gallery__row"}>{children}</div>
    </section>
  );
}
