/** Other systems: the keys by which they ask, and the webhooks by which they are told. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import { Page, PageHead } from "../../../kiosk_ui/design/layout/page";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { HooksPage } from "./hooks/hooks_page";
import { KeysPage } from "./keys/keys_page";
import { words } from "./words";
import "./integrations.css";

/** What stands behind # in the address: `keys`, `hooks`, or `hooks/<id>` for the notices of one. */
const way = signal(location.hash.slice(1));

export function Integrations({ session, me }: StaffProps) {
  const w = words();
  useEffect(() => {
    const follow = (): void => { way.value = location.hash.slice(1); };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const mayTell = me.staff.rights.includes("integration.admin");
  const [page, hook] = way.value.split("/");
  const isTelling = mayTell && page === "hooks";
  return (
    <StaffFrame session={session} me={me} title={w.title}>
      <Page class="integrations">
        <PageHead title={w.title} />
        {mayTell && (
          <nav class="integrations__ways" aria-label={w.title}>
            <WayTo to="keys" icon="closed" here={!isTelling}>{w.keys}</WayTo>
            <WayTo to="hooks" icon="bell" here={isTelling}>{w.hooks}</WayTo>
          </nav>
        )}
        {isTelling ? <HooksPage doors={session.doors} opened={hook ?? null} /> : <KeysPage doors={session.doors} />}
      </Page>
    </StaffFrame>
  );
}

function WayTo({ to, icon, here, children }: { to: string; icon: IconName; here: boolean; children: string }) {
  return <a class="integrations__way" href={`#${to}`} aria-current={here ? "page" : undefined}><Icon name={icon} /><span>{children}</span></a>;
}
