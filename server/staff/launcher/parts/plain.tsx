/** The first page of a real centre: the staff's doors, and how a device comes in. */
import { DrumRings } from "../../../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { pick } from "../../../client/words";
import { KIND_NAMES, KINDS } from "../../kinds";
import { language } from "../../sign_in/language";
import { PLACES } from "../../sign_in/places";
import { words } from "../words";

export function Plain({ isKeyGone }: { isKeyGone: boolean }) {
  const w = words();
  return (
    <div class="plain">
      <div class="plain__rings" aria-hidden="true"><DrumRings /></div>
      {isKeyGone && <Banner tone="notice">{w.keyGone}</Banner>}
      <h1 class="plain__title">{w.plainTitle}</h1>
      <h2 class="launcher__title">{w.staff}</h2>
      <ul class="plain__doors">
        {Object.values(PLACES).map((place) => (
          <li key={place.path}><a class="plain__door" href={place.path}><Icon name={place.icon} /><span>{place.title[language.value]}</span><Icon name="next" /></a></li>
        ))}
      </ul>
      <h2 class="launcher__title">{w.devices}</h2>
      <p class="plain__lead">{w.devicesLead}</p>
      <ul class="plain__devices">
        {KIND_NAMES.map((kind) => KINDS[kind]).filter(({ path }) => path !== null).map(({ path, icon, name }) => (
          <li key={path}><a class="plain__device" href={path ?? ""}><Icon name={icon} /><span>{pick(name, language.value)}<small>{location.origin}{path}</small></span></a></li>
        ))}
      </ul>
    </div>
  );
}
