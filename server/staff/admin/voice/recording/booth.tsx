/** One piece is recorded: what to say in large letters, a level, start and done; then it is played back as it was kept. */
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { Banner } from "../../../../../kiosk_ui/design/feedback/banner";
import { Dialog } from "../../../../../kiosk_ui/design/feedback/dialog";
import type { VoicePiece } from "../../../../client/contract";
import { words } from "../words";
import { mayRecord } from "./microphone";
import type { Studio } from "./studio";
import { loudnessOf, meterShare } from "./waves";

export function Booth({ studio, piece }: { studio: Studio; piece: VoicePiece }) {
  const w = words();
  const isOn = studio.microphone.isRecording.value;
  const busy = studio.isSending.value;
  const recorded = String(piece.recording !== null); // a button of its own each time: its ground would else fade behind its words
  const actions = (
    <>
      {!isOn && <Button key={recorded} kind={piece.recording ? "primary" : "secondary"} iconAfter="next" disabled={busy} onClick={() => studio.next()}>{w.next}</Button>}
      {!isOn && <Button onClick={() => studio.open(null)}>{w.close}</Button>}
    </>
  );
  return (
    <Dialog title={w.say} onClose={() => studio.open(null)} actions={actions} wide>
      <p class="voice-booth__text" lang={studio.voice.value?.language}>{piece.text}</p>
      <Meter studio={studio} />
      {studio.wrong.value && <Banner tone="error">{studio.wrong.value}</Banner>}
      {!mayRecord() && !studio.wrong.value && <Banner tone="notice">{w.microphone.insecure}</Banner>}
      <div class="voice-booth__acts">
        {mayRecord() && (isOn
          ? <Button kind="primary" size="l" icon="check" onClick={() => studio.microphone.stop()}>{w.finish}</Button>
          : <Button key={recorded} kind={piece.recording ? "secondary" : "primary"} size="l" icon="voice" busy={busy} onClick={() => void studio.record()}>{piece.recording ? w.again : w.start}</Button>)}
        {!isOn && piece.recording && <Button size="l" icon={studio.isPlaying.value === piece.recording.sound ? "pause" : "play"} onClick={() => piece.recording && studio.listen(piece.recording.sound)}>{w.hear}</Button>}
        {!isOn && <Upload studio={studio} />}
      </div>
      <p class="setup-hint">{w.tip}</p>
    </Dialog>
  );
}

/** Words and length beside the colour. */
function Meter({ studio }: { studio: Studio }) {
  const w = words();
  const peak = studio.microphone.peak.value;
  const isOn = studio.microphone.isRecording.value;
  const said = loudnessOf(peak);
  return (
    <div class="voice-meter">
      <div class="voice-meter__rail" role="meter" aria-label={w.level} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(100 * meterShare(peak))}>
        <i class={`voice-meter__bar voice-meter__bar--${said}`} style={{ width: `${100 * meterShare(peak)}%` }} />
      </div>
      <p class="voice-meter__words" role="status">{studio.isSending.value ? w.sending : isOn ? (said === "nothing" ? w.speak : w.levels[said]) : " "}</p>
    </div>
  );
}

function Upload({ studio }: { studio: Studio }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => studio.hush(), []);
  const take = (): void => {
    const [file] = input.current?.files ?? [];
    if (file) void studio.upload(file);
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <Button size="l" kind="quiet" icon="download" disabled={studio.isSending.value} onClick={() => input.current?.click()}>{words().upload}</Button>
      <input ref={input} class="unseen" type="file" accept="audio/*,.wav" tabIndex={-1} aria-hidden="true" onChange={take} />
    </>
  );
}
