/** All centres of one person at a look: who waits, how long, how many counters are open; and the way there. */
import { useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { Face } from "../../../kiosk_ui/design/feedback/face";
import type { SiteList } from "../../client/contract";
import { errorWords } from "../../client/words";
import { language } from "../sign_in/language";
import { StaffFrame } from "../sign_in/staff_frame";
import type { StaffProps } from "../sign_in/staff_page";
import { useOverview } from "./overview";
import type { Overview } from "./overview";
import { Make } from "./parts/make";
import { Table } from "./parts/table";
import { listed, ORDERS } from "./view";
import type { Order } from "./view";
import { words } from "./words";
import "./sites.css";

export function Sites({ session, me }: StaffProps) {
  const w = words();
  const overview = useOverview(session.doors);
  const list = overview.list.value;
  const old = overview.problem.value && list ? <Banner tone="stale" title={errorWords(overview.problem.value, language.value)}>{w.old}</Banner> : null;
  return (
    <StaffFrame session={session} me={me} title={w.title} banners={old}>
      {list ? <Page session={session} me={me} list={list} /> : <Opening overview={overview} />}
    </StaffFrame>
  );
}

function Opening({ overview }: { overview: Overview }) {
  const w = words();
  const problem = overview.problem.value;
  if (!problem) return <Face kind="loading" title={w.loading} />;
  const again = <Button kind="primary" icon="refresh" onClick={() => void overview.refresh()}>{w.tryAgain}</Button>;
  return <Face kind={problem.status === 0 ? "offline" : "error"} title={problem.status === 0 ? w.away : errorWords(problem, language.value)} actions={again} />;
}

function Page({ session, list }: StaffProps & { list: SiteList }) {
  const w = words();
  const [sought, seek] = useState("");
  const [order, setOrder] = useState<Order>("longest");
  const [making, make] = useState(false);
  const shown = listed(list.sites, sought, order, language.value);
  return (
    <div class="sites">
      <div class="sites__head">
        <h1 class="sites__title">{w.title}</h1>
        <p class="sites__lead">{w.lead}</p>
        {list.may_make && <Button kind="primary" icon="plus" class="sites__make" onClick={() => make(true)}>{w.make}</Button>}
      </div>
      <div class="sites__tools">
        <TextField label={w.find} labelUnseen placeholder={w.find} type="search" icon="search" value={sought} onText={seek} />
        <SelectField label={w.sort} labelUnseen value={order} onText={(one) => setOrder(one as Order)} options={ORDERS.map((one) => ({ value: one, label: `${w.sort}: ${(w.sorts[one] ?? one).toLowerCase()}` }))} />
      </div>
      <Table shown={shown} session={session} />
      {making && <Make session={session} onClose={() => make(false)} />}
    </div>
  );
}
