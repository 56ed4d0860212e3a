/** A signed-in person on a page that is not theirs: said kindly, with the ways on. */
import { Face } from "../../../kiosk_ui/design/feedback/face";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { language } from "./language";
import { openTo } from "./places";
import type { Place } from "./places";
import { StaffFrame } from "./staff_frame";
import type { StaffProps } from "./staff_page";
import { words } from "./words";

export function NoRight({ session, me, place }: StaffProps & { place: Place }) {
  const w = words();
  const places = openTo(me.staff.rights);
  return (
    <StaffFrame session={session} me={me}>
      <Face kind="closed" title={w.noRight} actions={places.map((other) => <PlaceLink key={other.path} place={other} />)}>
        <p>{w.noRightLead(me.staff.name, place.title[language.value])}</p>
        <p>{places.length > 0 ? `${w.mayOpen}:` : w.nowhere}</p>
      </Face>
    </StaffFrame>
  );
}

function PlaceLink({ place }: { place: Place }) {
  return <a class="button button--secondary button--l" href={place.path}><Icon name={place.icon} /><span>{place.title[language.value]}</span></a>;
}
