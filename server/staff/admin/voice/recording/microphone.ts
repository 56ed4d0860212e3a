/** The microphone of the page: a level while somebody speaks, then what was said as samples. */
import { signal } from "@preact/signals";
import { LONGEST_S, mixed, RATE } from "./waves";

/** Why there is nothing to record with. */
export type NoMicrophone = "insecure" | "denied" | "missing";

export class MicrophoneProblem extends Error {
  constructor(readonly why: NoMicrophone) {
    super(why);
  }
}

/** The room is to be heard as it is: the server levels, and what a browser does to a voice differs from word to word. */
const PLAIN = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 };

export class Microphone {
  /** The highest value of the last moments, 0 to 1. */
  readonly peak = signal(0);
  readonly isRecording = signal(false);
  private end: (() => void) | null = null;

  /** Record until `stop()` or for as long as a piece may last. Throws MicrophoneProblem. */
  async record(): Promise<Float32Array> {
    const stream = await opened();
    const context = new AudioContext();
    const unwatch = this.watch(context, stream);
    try {
      return await samplesOf(await this.until(stream));
    } finally {
      unwatch();
      this.peak.value = 0;
      stream.getTracks().forEach((track) => track.stop());
      void context.close();
    }
  }

  stop(): void {
    this.end?.();
  }

  private async until(stream: MediaStream): Promise<Blob> {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    const over = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve()));
    this.end = () => { if (recorder.state !== "inactive") recorder.stop(); };
    const latest = setTimeout(this.end, LONGEST_S * 1_000 - 300);
    recorder.start();
    this.isRecording.value = true;
    await over;
    clearTimeout(latest);
    this.isRecording.value = false;
    this.end = null;
    return new Blob(parts, { type: recorder.mimeType });
  }

  /** Answers how to stop watching. */
  private watch(context: AudioContext, stream: MediaStream): () => void {
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const heard = new Float32Array(analyser.fftSize);
    let frame = 0;
    const look = (): void => {
      analyser.getFloatTimeDomainData(heard);
      const now = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      this.peak.value = Math.max(now, this.peak.value * 0.94);
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }
}

/** Browsers lend the microphone to pages of https and of this very machine alone. */
async function opened(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new MicrophoneProblem("insecure");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: PLAIN });
  } catch (problem) {
    throw new MicrophoneProblem(problem instanceof DOMException && problem.name === "NotAllowedError" ? "denied" : "missing");
  }
}

export const mayRecord = (): boolean => !!navigator.mediaDevices?.getUserMedia && typeof MediaRecorder !== "undefined";

/** A recording, or a file of any kind that this browser plays, as one channel at RATE. Rejects for what is no sound. */
export async function samplesOf(file: Blob): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, RATE);
  const sound = await context.decodeAudioData(await file.arrayBuffer());
  return mixed(Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel)));
}
