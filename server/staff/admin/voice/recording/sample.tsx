/** A call as the hall would hear it now, recorded pieces and all. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../kiosk_ui/design/controls/button";
import { SelectField, TextField } from "../../../../../kiosk_ui/design/controls/text_field";
import { BASE } from "../../../../client/api";
import { words } from "../words";
import type { Studio, VoiceOf } from "./studio";

const FORMS = ["call", "recall", "short"] as const;
const LABEL = /^[A-ZĐ]{1,2}\d{1,4}$/;
const COUNTER = /^[1-9]\d{0,2}$/;

export function Sample({ studio, voice }: { studio: Studio; voice: VoiceOf }) {
  const w = words();
  const [label, setLabel] = useState("A012");
  const [counter, setCounter] = useState("3");
  const [form, setForm] = useState<string>("call");
  const isPlaying = studio.isPlaying.value === "sample";
  const asked = new URLSearchParams({ language: voice.language, label, counter, form });
  return (
    <section class="voice-sample" aria-label={w.partSample}>
      <h3 class="voice-group__title">{w.partSample}</h3>
      <div class="voice-sample__fields">
        <TextField label={w.label} value={label} onText={(text) => setLabel(text.trim().toUpperCase())} />
        <TextField label={w.counter} inputMode="numeric" value={counter} onText={(text) => setCounter(text.trim())} />
        <SelectField label={w.form} value={form} onText={setForm} options={FORMS.map((one) => ({ value: one, label: w.forms[one] }))} />
        <Button kind="secondary" icon={isPlaying ? "pause" : "play"} disabled={!LABEL.test(label) || !COUNTER.test(counter)} onClick={() => studio.play("sample", `${BASE}/voice/sample.wav?${asked.toString()}`)}>{isPlaying ? w.stop : w.listen}</Button>
      </div>
    </section>
  );
}
