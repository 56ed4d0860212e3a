/** A device's identity in the browser: which token it holds, and where that came from. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { ScreenName } from "./contract";

/** Several devices may live in one browser (a demo, a test): `?device=<id>` tells them apart. */
export function deviceName(search: string = location.search): string {
  return new URLSearchParams(search).get("device") ?? "";
}

/** A key of this screen's own in the browser's storage. */
export const storageKey = (purpose: string, screen: ScreenName): string => `toiluot.${purpose}.${screen}.${deviceName()}`;

/** Text that outlives a reload; in memory alone where storage is barred. */
export const memory = {
  get: (key: string): string | null => attempt(() => localStorage.getItem(key), spare.get(key) ?? null),
  set: (key: string, text: string): void => void (spare.set(key, text), attempt(() => localStorage.setItem(key, text), undefined)),
  drop: (key: string): void => void (spare.delete(key), attempt(() => localStorage.removeItem(key), undefined)),
};

const spare = new Map<string, string>();

/** Storage throws when a browser's policy bars it or the disk is full; the screen must run on. */
function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

export interface DeviceToken {
  readonly token: Signal<string | null>;
  keep(token: string): void;
  forget(): void;
}

/** The token handed over in the address (`#token=…`, kept and struck from the address at once), or the one kept before. */
export function deviceToken(screen: ScreenName): DeviceToken {
  const key = storageKey("token", screen);
  const token = signal<string | null>(null);
  const keep = (text: string): void => {
    memory.set(key, text);
    token.value = text;
  };
  const handed = handedToken();
  if (handed) keep(handed);
  else token.value = memory.get(key);
  return { token, keep, forget: () => { memory.drop(key); token.value = null; } };
}

function handedToken(): string | null {
  const handed = new URLSearchParams(location.hash.slice(1)).get("token");
  if (handed) history.replaceState(null, "", location.pathname + location.search);
  return handed;
}
