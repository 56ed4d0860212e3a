/** The ways to each page, grouped; a drawer where the window is narrow. */
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { language } from "../../sign_in/language";
import type { StaffSession } from "../../../client/contract";
import { placesOf } from "../../sign_in/places";
import { GROUPS } from "../pages";
import type { AdminPage, GroupId } from "../pages";
import { hashOf } from "./route";
import { words } from "./words";
import "./nav.css";

export interface NavProps { pages: readonly AdminPage[]; here: string; me: StaffSession; open: boolean; onClose: () => void }

export function Nav({ pages, here, me, open, onClose }: NavProps) {
  const w = words();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => { if (open) nav.current?.querySelector<HTMLElement>("[aria-current], a")?.focus(); }, [open]);
  const keys = (event: KeyboardEvent): void => { if (event.key === "Escape") onClose(); };
  const groups = (Object.keys(GROUPS) as GroupId[]).filter((group) => pages.some((page) => page.group === group));
  return (
    <div class={`admin-nav${open ? " admin-nav--open" : ""}`} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <nav ref={nav} class="admin-nav__sheet" aria-label={w.nav} onKeyDown={keys}>
        <div class="admin-nav__close"><IconButton icon="close" label={w.closeNav} onClick={onClose} /></div>
        {groups.map((group) => <Group key={group} group={group} pages={pages.filter((page) => page.group === group)} here={here} onClose={onClose} />)}
        <Elsewhere me={me} />
      </nav>
    </div>
  );
}

function Group({ group, pages, here, onClose }: { group: GroupId; pages: readonly AdminPage[]; here: string; onClose: () => void }) {
  return (
    <section class="admin-nav__group">
      <h2 class="admin-nav__heading">{GROUPS[group][language.value]}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <a class="admin-nav__link" href={hashOf(page.id)} aria-current={page.id === here ? "page" : undefined} onClick={onClose}>
              <Icon name={page.icon} /><span>{page.title[language.value]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other pages of the staff, by right. */
function Elsewhere({ me }: { me: StaffSession }) {
  const places = placesOf(me).filter((place) => place.path !== "/admin");
  if (places.length === 0) return null;
  return (
    <section class="admin-nav__group">
      <h2 class="admin-nav__heading">{words().elsewhere}</h2>
      <ul>{places.map((place) => <li key={place.path}><a class="admin-nav__link" href={place.path}><Icon name={place.icon} /><span>{place.title[language.value]}</span></a></li>)}</ul>
    </section>
  );
}
