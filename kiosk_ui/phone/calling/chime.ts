/** The chime on a phone: three rising notes, made here, so that nothing has to be loaded. */

/** A'', C#''', E''': small loudspeakers carry these well. */
const NOTES_HZ = [880, 1109, 1319];
const BETWEEN_S = 0.18;
const RINGS_S = 0.9;
const LOUD = 0.9;

/** Sounds once; softly when it only answers a touch. */
export function ring(audio: AudioContext, loudness = LOUD): void {
  NOTES_HZ.forEach((hertz, place) => note(audio, hertz, audio.currentTime + place * BETWEEN_S, loudness));
}

function note(audio: AudioContext, hertz: number, at: number, loudness: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = "triangle";
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(loudness, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RINGS_S);
  tone.connect(volume);
  volume.connect(audio.destination);
  tone.start(at);
  tone.stop(at + RINGS_S);
}
