/** Where somebody may be sent now, as the server knows it, and how it is sought. */
import type { Api } from "../../../client/api";
import type { Destinations, Language } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useAsked } from "../../asking/use_asked";
import { matches } from "../../search";

export type To = "service" | "counter" | "officer";

export interface Place { id: string; name: string; hint?: string | undefined }

/** Sending there is allowed, and should be known: the person waits until a counter opens. */
const NOBODY = { vi: "Chưa có quầy nào đang mở", en: "No counter is open for it" };

export function useDestinations(doors: Api): { places: Destinations | null; problem: string | null } {
  const { answer, problem } = useAsked<Destinations>(doors, "/transfer-destinations");
  return { places: answer, problem };
}

/** Of that kind, but this counter and its officer; found by words without marks. */
export function placesOf(known: Destinations | null, to: To, sought: string, ownCounter: string, language: Language): Place[] {
  if (!known) return [];
  return every(known, to, ownCounter, language).filter((place) => matches(`${place.name} ${place.hint ?? ""}`, sought));
}

function every(known: Destinations, to: To, ownCounter: string, language: Language): Place[] {
  if (to === "service") return known.services.map((service) => ({ id: service.id, name: pick(service.names, language), hint: service.open_counters === 0 ? NOBODY[language] : undefined }));
  const others = known.counters.filter((counter) => counter.id !== ownCounter);
  if (to === "counter") return others.map((counter) => ({ id: counter.id, name: pick(counter.name, language), hint: counter.officer?.name }));
  return others.flatMap(({ officer, name }) => (officer ? [{ id: officer.id, name: officer.name, hint: pick(name, language) }] : []));
}
