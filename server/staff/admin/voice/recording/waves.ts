/** Recorded sound as the server takes it: one channel of 16 bits in a WAV file, in base64. */

/** What clips are made of; the browser itself brings a recording to it. */
export const RATE = 22_050;
/** The server takes no more. */
export const LONGEST_S = 10;

const HEADER = 44;

/** Values of −1 to 1; what lies beyond is cut off. */
export function wavOf(samples: Float32Array, rate: number = RATE): Uint8Array {
  const file = new DataView(new ArrayBuffer(HEADER + 2 * samples.length));
  const word = (at: number, text: string): void => [...text].forEach((sign, place) => file.setUint8(at + place, sign.charCodeAt(0)));
  word(0, "RIFF");
  file.setUint32(4, HEADER - 8 + 2 * samples.length, true);
  word(8, "WAVEfmt ");
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); // PCM
  file.setUint16(22, 1, true); // channels
  file.setUint32(24, rate, true);
  file.setUint32(28, 2 * rate, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  word(36, "data");
  file.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, place) => file.setInt16(HEADER + 2 * place, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true));
  return new Uint8Array(file.buffer);
}

const CHUNK = 8_192; // more arguments than some browsers take at once would be too many

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** All channels as one. */
export function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = channels;
  return first.map((_, place) => channels.reduce((sum, channel) => sum + (channel[place] ?? 0), 0) / channels.length);
}

export type Loudness = "nothing" | "quiet" | "good" | "loud";

/** What a level says to who speaks: below −30 dB of full scale is too quiet, above −2 dB it is cut off. */
export function loudnessOf(peak: number): Loudness {
  if (peak < 0.004) return "nothing";
  if (peak < 0.03) return "quiet";
  return peak > 0.8 ? "loud" : "good";
}

/** A level as a part of a meter that goes from −54 dB to full scale. */
export const meterShare = (peak: number): number => (peak <= 0.002 ? 0 : Math.min(1, 1 + (20 * Math.log10(peak)) / 54));
