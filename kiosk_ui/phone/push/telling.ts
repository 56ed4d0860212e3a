/** Asking to be told: the browser's consent, its address at its maker's push service, and the centre's note of it. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Api } from "../../../server/client/api";
import type { ContactKept, TicketContacts } from "../../../server/client/contract";
import { memory } from "../../../server/client/device";
import { REMINDED_KEY, TOLD_KEY } from "../pages/push";

/** Served beside the pages that it may open (server/web/pages.py). */
const WORKER = "/t/worker.js";

/** A ticket, an appointment, or a place kept from afar, by the secret of its own page. */
export interface Promised { kind: "turn" | "hour" | "place"; id: string; token: string }

/** Where the server keeps who is told, and under which name this browser remembers it. */
const KINDS = { turn: { door: "tickets", key: TOLD_KEY }, hour: { door: "booked", key: REMINDED_KEY }, place: { door: "booked", key: REMINDED_KEY } };

export type Refused = "denied" | "unreachable";

export class Telling {
  readonly contacts: Signal<TicketContacts | null> = signal(null);
  readonly on = signal(false);
  readonly busy = signal(false);
  readonly problem: Signal<unknown> = signal(null);
  /** Why this browser is not told: its owner or its settings say no, or its push service cannot be reached. */
  readonly refused: Signal<Refused | null> = signal(null);

  private readonly kind: { door: string; key: string };

  constructor(private readonly promised: Promised, private readonly doors: Api) {
    this.kind = KINDS[promised.kind];
    this.on.value = memory.get(this.kind.key) === promised.id;
  }

  /** What the centre offers, and what it keeps of this promise. */
  look(): Promise<void> {
    return this.doing(async () => { this.contacts.value = await this.doors.get<TicketContacts>(this.door("contacts")); });
  }

  /** After a touch: browsers ask for consent then alone. */
  start(): Promise<void> {
    return this.doing(async () => {
      this.refused.value = null;
      if (await Notification.requestPermission() !== "granted") { this.refused.value = "denied"; return; }
      const subscription = await subscribed(this.contacts.value?.push?.key ?? "").catch(() => null);
      if (!subscription) { this.refused.value = "unreachable"; return; }
      const { endpoint = "", keys = {} } = subscription.toJSON();
      await this.doors.post<ContactKept>(this.door("browser"), { endpoint, p256dh: keys["p256dh"], auth: keys["auth"] });
      memory.set(this.kind.key, this.promised.id);
      this.on.value = true;
    });
  }

  /** The browser's address is given up, here and there. */
  stop(): Promise<void> {
    return this.doing(async () => {
      const subscription = await (await navigator.serviceWorker.getRegistration(WORKER))?.pushManager.getSubscription();
      if (subscription) {
        await this.doors.post(this.door("browser/remove"), { endpoint: subscription.endpoint });
        await subscription.unsubscribe();
      }
      memory.drop(this.kind.key);
      this.on.value = false;
    });
  }

  /** With the consent that stands beside the field. */
  leave(telephone: string): Promise<void> {
    return this.doing(async () => {
      await this.doors.post<ContactKept>(this.door("telephone"), { telephone, agreed: true });
      this.contacts.value = await this.doors.get<TicketContacts>(this.door("contacts"));
    });
  }

  takeBack(): Promise<void> {
    return this.doing(async () => {
      await this.doors.post(this.door("telephone/remove"), {});
      this.contacts.value = await this.doors.get<TicketContacts>(this.door("contacts"));
    });
  }

  private readonly door = (name: string): string => `/${this.kind.door}/${encodeURIComponent(this.promised.token)}/${name}`;

  private async doing(work: () => Promise<void>): Promise<void> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      await work();
    } catch (problem) {
      this.problem.value = problem;
    } finally {
      this.busy.value = false;
    }
  }
}

/** A subscription under another key is of an installation that is no more. */
async function subscribed(key: string): Promise<PushSubscription> {
  const { pushManager } = await active(await navigator.serviceWorker.register(WORKER));
  const wanted = { userVisibleOnly: true, applicationServerKey: octets(key) };
  try {
    return await pushManager.subscribe(wanted);
  } catch (problem) {
    const other = await pushManager.getSubscription();
    if (!other) throw problem;
    await other.unsubscribe();
    return pushManager.subscribe(wanted);
  }
}

/** `serviceWorker.ready` waits for a worker of this very page: one below /booked/ has none. */
function active(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.active ? null : registration.installing ?? registration.waiting;
  if (!coming) return Promise.resolve(registration);
  return new Promise((done, fail) => coming.addEventListener("statechange", () => {
    if (coming.state === "activated") done(registration);
    else if (coming.state === "redundant") fail(new Error("the worker was not taken"));
  }));
}

/** Older browsers take octets alone. */
export function octets(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
