/** Asking to be told: the browser's consent, its address at its maker's push service, and the centre's note of it. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Api } from "../../../server/client/api";
import type { ContactKept, TicketContacts } from "../../../server/client/contract";
import { memory } from "../../../server/client/device";
import { TOLD_KEY } from "../pages/push";

/** Served beside the pages that it may open (server/web/pages.py). */
const WORKER = "/t/worker.js";

export type Refused = "denied" | "unreachable";

export class Telling {
  readonly contacts: Signal<TicketContacts | null> = signal(null);
  readonly on = signal(false);
  readonly busy = signal(false);
  readonly problem: Signal<unknown> = signal(null);
  /** Why this browser is not told: its owner or its settings say no, or its push service cannot be reached. */
  readonly refused: Signal<Refused | null> = signal(null);

  constructor(private readonly ticket: { id: string; token: string }, private readonly doors: Api) {
    this.on.value = memory.get(TOLD_KEY) === ticket.id;
  }

  /** What the centre offers, and what it keeps of this ticket. */
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
      memory.set(TOLD_KEY, this.ticket.id);
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
      memory.drop(TOLD_KEY);
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

  private readonly door = (name: string): string => `/tickets/${encodeURIComponent(this.ticket.token)}/${name}`;

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
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
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

/** Older browsers take octets alone. */
export function octets(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
