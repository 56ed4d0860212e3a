/** The kiosk's voice: clips of the server, played by Web Audio to whatever the machine has, loudspeaker or headset. */
import type { ReadingVoice } from "./reader";

/** The server makes a clip within 10 s or not at all. */
const LOAD_TIME_OUT_MS = 12_000;
/** How much later than its length a sound may end before it counts as unheard. */
const LATE_MS = 2_000;
const NOTHING_TO_SAY = 404;

export class Sound implements ReadingVoice<AudioBuffer> {
  /** Of the clip's own amplitude, 0…1; heard from the next part on. */
  volume = 1;
  private context: AudioContext | null = null;
  private playing: { source: AudioBufferSourceNode; done: () => void } | null = null;

  /** `token` opens the door, `language` chooses the voice. */
  constructor(private readonly token: () => string | null, private readonly language: () => string) {}

  /** To be called from a touch or a key: browsers ask for one before a page may sound. */
  unlock(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
  }

  async load(part: string): Promise<AudioBuffer | null> {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), LOAD_TIME_OUT_MS);
    try {
      const response = await fetch(this.address(part), { headers: { Authorization: `Bearer ${this.token() ?? ""}` }, signal: control.signal });
      if (response.status === NOTHING_TO_SAY) return null;
      if (!response.ok || !this.context) throw new Error(`${part} answered ${response.status}`);
      return await this.context.decodeAudioData(await response.arrayBuffer());
    } finally {
      clearTimeout(timer);
    }
  }

  play(clip: AudioBuffer): Promise<void> {
    const { context } = this;
    if (!context) return Promise.reject(new Error("no sound yet"));
    const source = context.createBufferSource();
    source.buffer = clip;
    const gain = context.createGain();
    gain.gain.value = this.volume;
    source.connect(gain).connect(context.destination);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the sound stopped half-way")), clip.duration * 1_000 + LATE_MS);
      const done = (): void => (clearTimeout(late), resolve());
      source.addEventListener("ended", done);
      this.playing = { source, done };
      source.start();
    });
  }

  stop(): void {
    const { playing } = this;
    this.playing = null;
    if (!playing) return;
    playing.source.stop();
    playing.done();
  }

  private address(part: string): string {
    const [name = "", of] = part.split("/");
    return `/api/v1/kiosk/speech/${this.language()}/${encodeURIComponent(name)}${of ? `?of=${encodeURIComponent(of)}` : ""}`;
  }
}
