/** Pictures and videos that the hall boards show while nobody is called. */
import { useState } from "preact/hooks";
import { Choice, Toggle } from "../../../../kiosk_ui/design/controls/choice";
import type { SetupRow } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { Editor, useEdit } from "../setup/editor";
import { Beside, NumberField, Part, PlainField } from "../setup/fields";
import { chosen, RowList, Unread, Workbench } from "../setup/row_list";
import { PictureField, pictureUrl } from "./picture_field";
import { VideoField, videoUrl } from "./video_field";
import { words } from "./words";
import "./slides.css";

interface SlideRow extends SetupRow { name: string; picture_id: string | null; video_id: string | null; volume: number; seconds: number; position: number; is_on: boolean }

const FIELDS = ["name", "picture_id", "video_id", "volume", "seconds", "position", "is_on"];
/** Percent of the hall's volume that a video begins with, once it may sound. */
const USUAL_VOLUME = 60;

export function SlidesPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("slides").rows.value as SlideRow[] | null;
  if (rows === null) return <Unread page={page} kind="slides" />;
  const sorted = [...rows].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, "vi"));
  const last = sorted[sorted.length - 1]?.position ?? 0;
  const list = (
    <RowList page={page} title={w.title} kind="slides" rows={sorted} addWords={w.add} lead={w.lead} text={(row) => String(row["name"])}
      show={(row) => <Shown row={row as SlideRow} />} />
  );
  return <Workbench list={list} editor={chosen(page, rows, (row, id) => <SlideEditor key={id} page={page} row={row} place={last + 1} />)} empty={w.choose} />;
}

function Shown({ row }: { row: SlideRow }) {
  const w = words();
  return (
    <span class={`slide-row${row.is_on ? "" : " slide-row--off"}`}>
      {row.video_id !== null
        ? <video class="slide-row__picture" src={videoUrl(row.video_id)} muted playsInline preload="metadata" aria-hidden="true" />
        : <img class="slide-row__picture" src={pictureUrl(row.picture_id ?? "")} alt="" />}
      <span><span class="row-list__name">{row.name}</span><span class="row-list__under">{w.place(row.position)} · {row.is_on ? w.seconds(row.seconds) : w.off}</span></span>
    </span>
  );
}

function SlideEditor({ page, row, place }: { page: PageProps; row: SlideRow | null; place: number }) {
  const w = words();
  const edit = useEdit({ kind: "slides", fields: FIELDS, blank: { name: "", picture_id: null, video_id: null, volume: 0, seconds: 15, position: place, is_on: true } }, row, page);
  const [isVideo, setVideo] = useState(row !== null && row.video_id !== null);
  return (
    <Editor edit={edit} page={page} title={row ? row.name : w.newTitle}>
      <Part title={w.part}>
        <div class="slide-kinds" role="radiogroup" aria-label={w.kind}>
          <Choice kind="radio" name="slide-kind" checked={!isVideo} onChange={() => setVideo(false)}>{w.onePicture}</Choice>
          <Choice kind="radio" name="slide-kind" checked={isVideo} onChange={() => setVideo(true)}>{w.oneVideo}</Choice>
        </div>
        {isVideo ? <VideoField edit={edit} /> : <PictureField edit={edit} />}
        <PlainField edit={edit} name="name" label={w.name} hint={w.nameHint} />
        <Beside>
          <NumberField edit={edit} name="position" label={w.position} unit="" />
          <NumberField edit={edit} name="seconds" label={w.lasts} unit={w.unit} />
        </Beside>
        {isVideo && <SoundFields edit={edit} />}
        <Toggle label={w.shown} on={edit.get<boolean>("is_on")} words={{ on: w.on, off: w.off }} onChange={(is_on) => edit.set({ is_on })} />
      </Part>
    </Editor>
  );
}

/** A video is silent until somebody wants to hear it. */
function SoundFields({ edit }: { edit: Edit }) {
  const w = words();
  const isLoud = edit.get<number>("volume") !== 0;
  return (
    <>
      <Toggle label={w.withSound} hint={w.soundHint} on={isLoud} words={{ on: w.on, off: w.silent }} onChange={(loud) => edit.set({ volume: loud ? USUAL_VOLUME : 0 })} />
      {isLoud && <NumberField edit={edit} name="volume" label={w.volume} unit="%" />}
    </>
  );
}
