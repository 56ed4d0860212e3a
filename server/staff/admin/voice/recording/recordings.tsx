/** The pieces of a call: which are recorded, which are missing, and a booth to record them in. */
import { useEffect, useMemo } from "preact/hooks";
import { Button, IconButton } from "../../../../../kiosk_ui/design/controls/button";
import { SelectField } from "../../../../../kiosk_ui/design/controls/text_field";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { StatusChip } from "../../../../../kiosk_ui/design/feedback/status_chip";
import type { VoicePiece } from "../../../../client/contract";
import { language } from "../../../sign_in/language";
import type { PageProps } from "../../pages";
import { words } from "../words";
import { Booth } from "./booth";
import { Sample } from "./sample";
import { Studio } from "./studio";
import type { VoiceOf } from "./studio";

const GROUPS: readonly VoicePiece["group"][] = ["phrase", "digit", "number", "letter"];

/** `siteVersion` changes with the languages and the dialect: other pieces are then asked for. */
export function Recordings({ page, siteVersion }: { page: PageProps; siteVersion: number }) {
  const w = words();
  const studio = useMemo(() => new Studio(page.session.doors, page.catalogue), []);
  const shelf = page.catalogue.of("recordings");
  useEffect(() => void studio.load(), [siteVersion, shelf.rows.value]); // an undo, or a colleague elsewhere
  useEffect(() => () => { studio.open(null); studio.hush(); }, []);
  const voice = studio.voice.value;
  return (
    <section class="voice-records setup-part" aria-labelledby="voice-records">
      <h2 id="voice-records" class="setup-part__title">{w.records}</h2>
      <p class="setup-part__lead">{w.recordsLead}</p>
      {studio.problem.value && !voice && <Banner tone="error" action={<Button size="s" onClick={() => void studio.load()}>{w.retry}</Button>}>{w.away}</Banner>}
      {voice && <Voice studio={studio} voice={voice} mayEdit={shelf.mayEdit.value} />}
      {voice && <Sample studio={studio} voice={voice} />}
      {studio.chosen && <Booth key={studio.chosen.piece} studio={studio} piece={studio.chosen} />}
    </section>
  );
}

function Voice({ studio, voice, mayEdit }: { studio: Studio; voice: VoiceOf; mayEdit: boolean }) {
  const w = words();
  const voices = studio.voices.value ?? [];
  const [needed, others] = [voice.pieces.filter((one) => one.is_needed), voice.pieces.filter((one) => !one.is_needed)];
  return (
    <>
      {voices.length > 1 && <SelectField label={w.whichVoice} value={voice.code} onText={(code) => { studio.code.value = code; }} options={voices.map(({ code }) => ({ value: code, label: w.voiceNames[code] ?? code }))} />}
      <Progress studio={studio} pieces={needed} mayEdit={mayEdit} />
      {GROUPS.map((group) => <Group key={group} studio={studio} title={w.groups[group]} pieces={needed.filter((one) => one.group === group)} mayEdit={mayEdit} />)}
      {others.length > 0 && (
        <details class="voice-records__more">
          <summary>{w.more(others.length)}</summary>
          <p class="setup-hint">{w.moreLead}</p>
          {GROUPS.map((group) => <Group key={group} studio={studio} title={w.groups[group]} pieces={others.filter((one) => one.group === group)} mayEdit={mayEdit} />)}
        </details>
      )}
    </>
  );
}

function Progress({ studio, pieces, mayEdit }: { studio: Studio; pieces: readonly VoicePiece[]; mayEdit: boolean }) {
  const w = words();
  const done = pieces.filter((one) => one.recording).length;
  return (
    <div class="voice-progress">
      <span class="voice-progress__words" role="status">{done === pieces.length ? w.complete : w.progress(done, pieces.length)}</span>
      <progress class="voice-progress__bar" max={pieces.length} value={done} aria-label={w.progress(done, pieces.length)} />
      {mayEdit && done < pieces.length && <Button kind="primary" icon="voice" onClick={() => studio.next()}>{w.begin}</Button>}
    </div>
  );
}

function Group({ studio, title, pieces, mayEdit }: { studio: Studio; title: string; pieces: readonly VoicePiece[]; mayEdit: boolean }) {
  if (pieces.length === 0) return null;
  return (
    <section class="voice-group">
      <h3 class="voice-group__title">{title}</h3>
      <ul class="voice-group__pieces">{pieces.map((piece) => <Piece key={piece.piece} studio={studio} piece={piece} mayEdit={mayEdit} />)}</ul>
    </section>
  );
}

function Piece({ studio, piece, mayEdit }: { studio: Studio; piece: VoicePiece; mayEdit: boolean }) {
  const w = words();
  const { text, recording } = piece;
  const isPlaying = recording !== null && studio.isPlaying.value === recording.sound;
  return (
    <li class="voice-piece">
      <span class="voice-piece__text">{text}</span>
      <State piece={piece} />
      <span class="voice-piece__acts">
        {recording?.is_there && <IconButton size="s" icon={isPlaying ? "pause" : "play"} label={w.of(isPlaying ? w.stop : w.hear, text)} onClick={() => studio.listen(recording.sound)} />}
        {mayEdit && <Button size="s" kind={recording ? "quiet" : "secondary"} aria-label={w.of(recording ? w.again : w.record, text)} onClick={() => studio.open(piece.piece)}>{recording ? w.again : w.record}</Button>}
        {mayEdit && recording && <IconButton size="s" icon="close" label={w.of(w.remove, text)} onClick={() => void studio.remove(piece)} />}
      </span>
    </li>
  );
}

const seconds = (ms: number): string => (ms / 1000).toLocaleString(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function State({ piece: { recording, is_needed } }: { piece: VoicePiece }) {
  const w = words();
  if (recording && !recording.is_there) return <StatusChip tone="error" shape="square">{w.lost}</StatusChip>;
  if (recording) return <StatusChip tone="leaf">{w.recorded(seconds(recording.length_ms))}</StatusChip>;
  return <StatusChip tone={is_needed ? "gold" : "quiet"} shape="ring">{is_needed ? w.needed : w.byEngine}</StatusChip>;
}
