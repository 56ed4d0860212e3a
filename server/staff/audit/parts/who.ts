/** Who acted and from where, in words. */
import type { AuditActor } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";

/** A citizen is nobody but the holder of a number. */
export function actorWords(actor: AuditActor): string {
  const w = words();
  if (actor.name === null) return w.actor[actor.kind] ?? actor.kind;
  const name = pick(actor.name, language.value);
  if (actor.kind === "citizen") return w.holder(name);
  return actor.kind === "staff" && actor.key ? w.byKey(name, pick(actor.key, language.value)) : name;
}

/** An address; "cli" is a command on the server, and nothing at all the server itself. */
export function originWords(origin: string | null): string {
  const w = words();
  return origin === null ? w.inside : origin === "cli" ? w.cli : origin;
}
