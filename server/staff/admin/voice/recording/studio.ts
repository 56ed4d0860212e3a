/** What is recorded, what is still missing, and each deed: record, upload, listen, remove. */
import { computed, signal } from "@preact/signals";
import { toast } from "../../../../../kiosk_ui/design/feedback/toast";
import { ApiError, BASE } from "../../../../client/api";
import type { Api } from "../../../../client/api";
import type { SetupRow, VoicePiece, VoiceRecordings, VoiceSound } from "../../../../client/contract";
import { newRequestId } from "../../../../client/request_id";
import type { Catalogue } from "../../setup/catalogue";
import { offerUndo } from "../../setup/edit";
import { refusalWords } from "../../setup/refusals";
import { words } from "../words";
import { Microphone, MicrophoneProblem, samplesOf } from "./microphone";
import { base64, LONGEST_S, RATE, wavOf } from "./waves";

export type VoiceOf = VoiceRecordings["voices"][number];

export class Studio {
  readonly voices = signal<VoiceRecordings["voices"] | null>(null);
  readonly problem = signal<ApiError | null>(null);
  readonly code = signal<string | null>(null);
  /** The piece that is open for recording. */
  readonly piece = signal<string | null>(null);
  readonly isSending = signal(false);
  readonly isPlaying = signal<string | null>(null);
  readonly wrong = signal<string | null>(null);
  readonly microphone = new Microphone();
  readonly voice = computed(() => this.voices.value?.find((one) => one.code === this.code.value) ?? this.voices.value?.[0] ?? null);
  private readonly player = new Audio();

  constructor(private readonly doors: Api, private readonly catalogue: Catalogue) {
    this.player.addEventListener("ended", () => { this.isPlaying.value = null; });
  }

  async load(): Promise<void> {
    try {
      this.voices.value = (await this.doors.get<VoiceRecordings>("/voice")).voices;
      this.problem.value = null;
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      this.problem.value = refused;
    }
  }

  get chosen(): VoicePiece | null {
    return this.voice.value?.pieces.find((one) => one.piece === this.piece.value) ?? null;
  }

  open(piece: string | null): void {
    this.microphone.stop();
    this.wrong.value = null;
    this.piece.value = piece;
  }

  /** The next piece after the open one that the centre needs and nobody has recorded; from the first one again at the end. */
  next(): void {
    const pieces = this.voice.value?.pieces ?? [];
    const here = pieces.findIndex((one) => one.piece === this.piece.value);
    const after = [...pieces.slice(here + 1), ...pieces.slice(0, here + 1)];
    const missing = after.filter((one) => !one.recording);
    this.open((missing.find((one) => one.is_needed) ?? missing[0] ?? null)?.piece ?? null);
  }

  async record(): Promise<void> {
    const { code } = this.voice.value ?? {};
    const { chosen } = this;
    this.wrong.value = null;
    this.hush();
    try {
      const samples = await this.microphone.record();
      if (code && chosen && this.piece.value === chosen.piece) await this.keep(code, chosen, samples);
    } catch (problem) {
      if (!(problem instanceof MicrophoneProblem)) throw problem;
      this.wrong.value = words().microphone[problem.why];
    }
  }

  async upload(file: Blob): Promise<void> {
    const { code } = this.voice.value ?? {};
    const { chosen } = this;
    this.wrong.value = null;
    const samples = await samplesOf(file).catch(() => null);
    if (!samples) this.wrong.value = words().noSound;
    else if (samples.length > LONGEST_S * RATE) this.wrong.value = words().tooLong;
    else if (code && chosen) await this.keep(code, chosen, samples);
  }

  async remove(piece: VoicePiece): Promise<void> {
    if (!piece.recording) return;
    try {
      const saved = await this.catalogue.remove("recordings", piece.recording as unknown as SetupRow);
      offerUndo(words().removed(piece.text), this.catalogue, saved.revision);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      toast(refusalWords(refused), "error");
    }
    await this.load();
  }

  listen(sound: string): void {
    this.play(sound, `${BASE}/voice/sounds/${sound}`);
  }

  /** `what` marks the button that is playing; pressing it again stops. */
  play(what: string, url: string): void {
    if (this.isPlaying.value === what) return this.hush();
    this.isPlaying.value = what;
    this.player.src = url;
    this.player.play().catch(() => {
      if (this.isPlaying.value === what) this.isPlaying.value = null;
      toast(words().notPlayed, "error");
    });
  }

  hush(): void {
    this.player.pause();
    this.isPlaying.value = null;
  }

  private async keep(code: string, { piece, text, recording }: VoicePiece, samples: Float32Array): Promise<void> {
    this.isSending.value = true;
    try {
      const taken = await this.doors.post<VoiceSound>("/voice/sounds", { wav: base64(wavOf(samples)) });
      const row = recording as unknown as SetupRow | null;
      const saved = await this.catalogue.save("recordings", row, { in_voice: code, piece, ...taken }, newRequestId());
      offerUndo(words().kept(text), this.catalogue, saved.revision);
      await this.load();
      this.listen(taken.sound);
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      this.wrong.value = refusalWords(refused);
    } finally {
      this.isSending.value = false;
    }
  }
}
