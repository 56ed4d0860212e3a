/** Whether somebody goes first, and as what: a star and the class's own words; a ring for everybody else. */
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import type { PriorityClass } from "../../../client/contract";
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import { words } from "../words";
import "./class_mark.css";

export function ClassMark({ of: kind, quiet = false }: { of: PriorityClass | null; quiet?: boolean }) {
  if (!kind) return <span class="class-mark"><i class="class-mark__ring" aria-hidden="true" />{words().ordinary}</span>;
  return <span class={`class-mark class-mark--first${quiet ? " class-mark--quiet" : ""}`}><Icon name="priority" />{pick(kind.name, language.value)}</span>;
}
