/** The demo's key: handed over behind the #, struck from the address at once, kept for this tab alone. */

const NAME = "toiluot.launcher.key";

export function launcherKey(): string | null {
  const handed = new URLSearchParams(location.hash.slice(1)).get("key");
  if (!handed) return sessionStorage.getItem(NAME);
  sessionStorage.setItem(NAME, handed);
  history.replaceState(null, "", location.pathname + location.search);
  return handed;
}

export const forgetKey = (): void => sessionStorage.removeItem(NAME);
