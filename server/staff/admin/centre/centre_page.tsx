/** The centre itself: its name, its address for phones, its zone, its languages and voices, whether it gives numbers. */
import { Toggle } from "../../../../kiosk_ui/design/controls/choice";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import { Editor, useEdit } from "../setup/editor";
import type { Edit } from "../setup/edit";
import { Beside, Part, PlainField, WordsField } from "../setup/fields";
import { Unread } from "../setup/row_list";
import { AfarPart } from "./afar";
import { Languages } from "./languages";
import { words } from "./words";

const FIELDS = ["name", "public_url", "timezone", "theme", "shows_waits", "shows_officers", "publishes_figures", "languages", "language_names", "kiosk_reads_aloud", "is_open", "closed_because", "rating_levels", "afar"];
/** The zone of Việt Nam first; any other of the world's may be typed. */
const ZONES = ["Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Phnom_Penh", "Asia/Vientiane", "Asia/Singapore", "UTC"];

export function CentrePage(page: PageProps) {
  const [row] = page.catalogue.of("site").rows.value ?? [];
  return row ? <CentreEditor page={page} row={row} /> : <Unread page={page} kind="site" />;
}

function CentreEditor({ page, row }: { page: PageProps; row: SetupRow }) {
  const w = words();
  const edit = useEdit({ kind: "site", fields: FIELDS, blank: {} }, row, page);
  const zone = edit.get<string>("timezone");
  const save = (): void => void edit.save().then((kept) => { if (kept) void page.session.load(); }); // the header names the centre too
  return (
    <>
      <h1 class="unseen">{w.title}</h1>
      <Editor edit={edit} page={page} title={w.title} stays onSave={save}>
        <Part title={w.partName}>
          <WordsField edit={edit} name="name" label={w.name} hint={w.nameHint} required />
          <PlainField edit={edit} name="public_url" label={w.url} hint={w.urlHint} />
          <SelectField label={w.zone} hint={w.zoneHint} error={edit.errorAt("timezone")} value={zone} onText={(timezone) => edit.set({ timezone })}
            options={[...new Set([...ZONES, zone])].map((one) => ({ value: one, label: one.replace(/_/g, " ") }))} />
        </Part>
        <Numbers edit={edit} />
        <Screens edit={edit} />
        <AfarPart edit={edit} site={row.id} />
        <Languages edit={edit} />
        <Part title={w.partRating}>
          <SelectField label={w.levels} error={edit.errorAt("rating_levels")} value={String(edit.get("rating_levels"))} onText={(levels) => edit.set({ rating_levels: Number(levels) })}
            options={[5, 4, 3].map((count) => ({ value: String(count), label: w.level(count) }))} />
        </Part>
      </Editor>
    </>
  );
}

function Numbers({ edit }: { edit: Edit }) {
  const w = words();
  const isOpen = edit.get<boolean>("is_open");
  return (
    <Part title={w.partOpen}>
      <Toggle label={w.partOpen} on={isOpen} words={{ on: w.open, off: w.closed }} hint={w.openHint} onChange={(is_open) => edit.set({ is_open })} />
      {!isOpen && <WordsField edit={edit} name="closed_because" label={w.why} />}
    </Part>
  );
}

function Screens({ edit }: { edit: Edit }) {
  const w = words();
  return (
    <Part title={w.partScreens}>
      <Beside>
        <SelectField label={w.theme} value={edit.get("theme")} onText={(theme) => edit.set({ theme })} options={[{ value: "light", label: w.light }, { value: "dark", label: w.dark }]} />
      </Beside>
      <Toggle label={w.waits} on={edit.get<boolean>("shows_waits")} words={{ on: w.yes, off: w.no }} hint={w.waitsHint} onChange={(shows_waits) => edit.set({ shows_waits })} />
      <Toggle label={w.officers} on={edit.get<boolean>("shows_officers")} words={{ on: w.yes, off: w.no }} hint={w.officersHint} onChange={(shows_officers) => edit.set({ shows_officers })} />
      <Toggle label={w.figures} on={edit.get<boolean>("publishes_figures")} words={{ on: w.yes, off: w.no }} hint={w.figuresHint} onChange={(publishes_figures) => edit.set({ publishes_figures })} />
    </Part>
  );
}
