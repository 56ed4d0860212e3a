/** Shows what was pushed to this phone, and opens the ticket's page at a touch. Runs beside the page, and alone when it is closed;
 *  it keeps nothing and answers no request. */

/** As the server seals it (server/webhooks/pushes.py). */
interface Pushed { title: string; body: string; what: "near" | "called" | "reminder" | "come"; tag: string; url: string }

interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface PushCame extends Lasting { data: { json(): Pushed } | null }
interface Touched extends Lasting { notification: Notification }
interface Page { url: string; focus(): Promise<unknown> }

interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(which: object): Promise<Page[]>; openWindow(url: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, heard: (event: never) => void): void;
}

const here = globalThis as unknown as Worker;

here.addEventListener("install", () => void here.skipWaiting());
here.addEventListener("activate", (event: Lasting) => event.waitUntil(here.clients.claim()));

here.addEventListener("push", (event: PushCame) => {
  const said = event.data?.json();
  if (said) event.waitUntil(show(said));
});

here.addEventListener("notificationclick", (event: Touched) => {
  event.notification.close();
  const { url } = event.notification.data as { url: string };
  event.waitUntil(open(url));
});

/** The later one takes the place of the earlier of the same number, and is heard again. */
function show({ title, body, what, tag, url }: Pushed): Promise<void> {
  const shaken = { renotify: true, vibrate: what === "called" ? [300, 150, 300, 150, 300] : [200] };
  return here.registration.showNotification(title, { body, tag, requireInteraction: what === "called", data: { url }, ...shaken });
}

async function open(url: string): Promise<void> {
  const pages = await here.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((one) => new URL(one.url).pathname === url);
  await (page ? page.focus() : here.clients.openWindow(url));
}
