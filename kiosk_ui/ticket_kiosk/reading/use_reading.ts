/** Read aloud while somebody wants it: each new page, and with keys whatever the focus comes to. A touch or a key ends it. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { deviceToken } from "../../../server/client/device";
import { written } from "../../../server/client/words";
import type { Loud, Visit } from "../visit/visit";
import { partsOf, partsOnPage } from "./on_page";
import { Reader } from "./reader";
import { Sound } from "./sound";

/** Shares of the loudest, which is as loud as the machine is set: some 10 dB from the softest to the loudest. */
const VOLUMES: Record<Loud, number> = { soft: 0.3, middle: 0.6, loud: 1 };

/** `page` changes whenever there is something new to be read; `news` is a part that comes while a page stands. */
export function useReading({ access, language }: Visit, page: string, news: string | null): Reader<AudioBuffer> {
  const sound = useMemo(() => new Sound(() => deviceToken("ticket_kiosk").token.peek(), () => written(language.peek())), []);
  const reader = useMemo(() => new Reader(sound), [sound]);
  const { aloud, loud } = access.value;
  sound.volume = VOLUMES[loud];
  useEffect(() => (aloud ? listen(sound, reader) : reader.end()), [aloud]);
  const wasAloud = useRef(false);
  useEffect(() => {
    if (aloud) void reader.say([...(wasAloud.current ? [] : ["reads"]), ...partsOnPage(document)]);
    wasAloud.current = aloud;
  }, [aloud, page]);
  const wasLoud = useRef(loud);
  useEffect(() => {
    if (aloud && wasLoud.current !== loud) void reader.say(["volume", loud]);
    wasLoud.current = loud;
  }, [aloud, loud]);
  useEffect(() => { if (aloud && news) void reader.add([news]); }, [aloud, news]);
  return reader;
}

/** The touch that turned the reading on has passed already: the sound is asked for at once. */
function listen(sound: Sound, reader: Reader<AudioBuffer>): () => void {
  let byKey = false;
  const stopped = (event: Event): void => {
    byKey = event.type === "keydown";
    sound.unlock();
    reader.stop();
  };
  const focused = (event: Event): void => {
    const parts = byKey && event.target instanceof Element ? partsOf(event.target) : [];
    if (parts.length > 0) void reader.say(parts);
  };
  sound.unlock();
  addEventListener("pointerdown", stopped, true);
  addEventListener("keydown", stopped, true);
  addEventListener("focusin", focused);
  return () => {
    removeEventListener("pointerdown", stopped, true);
    removeEventListener("keydown", stopped, true);
    removeEventListener("focusin", focused);
  };
}
