/** Choices on the kiosk: a tile for a field, a card for a service. The whole of it is the target. */
import type { ComponentChildren } from "preact";
import { Icon } from "../drawings/icon";
import { FieldIcon } from "../drawings/field_icon";
import "./tile.css";

export interface TileProps {
  icon: string;
  name: string;
  /** A smaller second line, such as the other language. */
  under?: string | undefined;
  /** Why it cannot be chosen now; the tile stays readable and says it. */
  closed?: string | undefined;
  /** The parts that a kiosk reads aloud for it. */
  say?: string | undefined;
  onChoose: () => void;
}

/** A field of the centre: drawing above, name below. */
export function Tile({ icon, name, under, closed, say, onChoose }: TileProps) {
  return (
    <button type="button" class={`tile${closed ? " tile--closed" : ""}`} data-say={say} onClick={onChoose}>
      <span class="tile__drawing"><FieldIcon name={icon} /></span>
      <span class="tile__name">{name}</span>
      {under && <span class="tile__under" lang="en">{under}</span>}
      {closed && <span class="tile__closed"><Icon name="closed" />{closed}</span>}
    </button>
  );
}

export interface ServiceCardProps {
  name: string;
  /** One quiet line of facts: people waiting, the field it belongs to. */
  fact?: ComponentChildren;
  /** The first things to bring, in one line. */
  bring?: string | undefined;
  closed?: string | undefined;
  /** What the centre has to say about it. */
  notice?: string | undefined;
  busy?: boolean;
  /** Where several may be chosen: whether this one is. */
  chosen?: boolean | undefined;
  /** The words of the small button that shows the whole list; without them there is no button. */
  more?: string | undefined;
  /** The parts that a kiosk reads aloud for it. */
  say?: string | undefined;
  onChoose: () => void;
  onMore?: () => void;
}

/** A service: one touch takes the number; what to bring can be read first. */
export function ServiceCard({ name, fact, bring, closed, notice, busy = false, chosen, more, say, onChoose, onMore }: ServiceCardProps) {
  return (
    <div class={`service${closed ? " service--closed" : ""}${busy ? " service--busy" : ""}${chosen ? " service--chosen" : ""}`}>
      <button type="button" class="service__choose" data-say={say} onClick={onChoose} aria-busy={busy} aria-pressed={chosen}>
        <span class="service__name">{chosen && <Icon name="check" />}{name}</span>
        {closed
          ? <span class="service__closed"><Icon name="closed" />{closed}</span>
          : fact && <span class="service__fact">{fact}</span>}
        {notice && <span class="service__notice">{notice}</span>}
        {bring && !closed && <span class="service__bring">{bring}</span>}
      </button>
      {more && <button type="button" class="service__more" onClick={onMore} aria-label={`${more}: ${name}`}>
        <Icon name="list" /><span>{more}</span>
      </button>}
    </div>
  );
}
