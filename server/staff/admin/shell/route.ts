/** Where in the administration somebody is: `#services/<id>`; and what is not saved yet holds them there. */
import { signal } from "@preact/signals";

/** The page's id, and what follows it. */
export interface Route { page: string; path: readonly string[] }

export function routeOf(hash: string): Route {
  const [page = "", ...path] = hash.replace(/^#/, "").split("/").filter(Boolean).map(decoded);
  return { page, path };
}

/** A mistyped address is a page that is not there, not an error. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const hashOf = (page: string, path: readonly string[] = []): string => `#${[page, ...path].map(encodeURIComponent).join("/")}`;

/** The way through the pages. While `unsaved` is true every other way is only `asked` for. */
export class Way {
  readonly here = signal<Route>(routeOf(location.hash));
  readonly unsaved = signal(false);
  /** Where somebody wanted to go while something was not saved. */
  readonly asked = signal<string | null>(null);

  /** Follow the address, until the returned function is called. */
  follow(): () => void {
    const moved = (): void => this.arrive(location.hash);
    const leaving = (event: BeforeUnloadEvent): void => {
      if (!this.unsaved.value) return;
      event.preventDefault();
      event.returnValue = ""; // Chrome before 119 asks for this one
    };
    addEventListener("hashchange", moved);
    addEventListener("beforeunload", leaving);
    return () => {
      removeEventListener("hashchange", moved);
      removeEventListener("beforeunload", leaving);
    };
  }

  go(page: string, path: readonly string[] = []): void {
    location.hash = hashOf(page, path);
  }

  /** What is not saved is given up: on to where somebody wanted to go. */
  leave(): void {
    const to = this.asked.value;
    this.asked.value = null;
    this.unsaved.value = false;
    if (to !== null) location.hash = to;
  }

  stay(): void {
    this.asked.value = null;
  }

  private arrive(hash: string): void {
    const here = hashOf(this.here.value.page, this.here.value.path);
    if (hash === here) return;
    if (!this.unsaved.value) this.here.value = routeOf(hash);
    else {
      history.replaceState(null, "", here);
      this.asked.value = hash;
    }
  }
}
