/** What each page of the kiosk is given. */
import type { Api } from "../../server/client/api";
import type { Estimate, KioskService, KioskState } from "../../server/client/contract";
import type { Live } from "../../server/client/live";
import { pick } from "../../server/client/words";
import type { ReaderStatus } from "./reading/reader";
import type { Taking } from "./visit/taking";
import { planned, touched } from "./visit/plan";
import { shutBecause } from "./visit/tree";
import type { Visit } from "./visit/visit";
import type { KioskWords } from "./words";

export interface KioskProps {
  state: KioskState;
  /** The same for what stands around the choices, which changes only while nobody touches. */
  around: KioskState;
  live: Live<KioskState>;
  doors: Pick<Api, "post">;
  visit: Visit;
  taking: Taking;
  words: KioskWords;
  /** How the reading aloud goes. */
  reading: ReaderStatus;
  /** Everything forgotten, the start page for the next person. */
  home: () => void;
}

/** A touch on a service or field: enter it, take a number (or note it for one visit of several services), or say why not. */
export function choose({ state, visit, taking }: KioskProps, service: KioskService): void {
  const shut = shutBecause(service);
  if (shut) visit.sheet.value = { kind: "closed", service_id: service.id, name: service.names, shut };
  else if (!service.leaf) visit.enter(service.id);
  else {
    visit.sheet.value = null;
    if (visit.plan.value) visit.plan.value = touched(planned(state.services, visit.plan.value).map((one) => one.id), service.id);
    else void taking.take({ service_id: service.id, priority_class: visit.priority.value, language: visit.language.value });
  }
}

/** One number for all that was chosen, in its order. */
export function takePlanned({ visit, taking }: KioskProps, chosen: readonly KioskService[]): void {
  const [first, ...plan] = chosen.map((service) => service.id);
  if (first !== undefined) void taking.take({ service_id: first, priority_class: visit.priority.value, language: visit.language.value, plan });
}

/** Nobody waits for it, and yet one waits: its counters serve others, or rest. The slip says the same. */
export const isBusy = (ahead: number, estimate: Estimate | null): boolean => ahead === 0 && estimate !== null && estimate.low_s >= 60;

/** The short words of a closed tile; undefined while it is open. */
export function closedWords({ visit }: Pick<KioskProps, "visit">, service: KioskService): string | undefined {
  const shut = shutBecause(service);
  return shut ? pick(shut.words, visit.language.value) : undefined;
}
