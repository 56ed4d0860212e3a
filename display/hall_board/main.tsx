/** The page of a hall board: pairing, live state, voice, and the board itself. */

import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { BoardState } from "../../server/client/contract";
import { mountDevice } from "../../server/client/device_screen";
import type { DeviceProps } from "../../server/client/device_screen";
import { Button } from "../../kiosk_ui/design/controls/button";
import { StaleBanner } from "../../kiosk_ui/design/feedback/stale_banner";
import { Connecting } from "../faces/connecting";
import { Board } from "./board";
import { Behind } from "./speech/behind";
import { startSpeech } from "./speech/speech";
import "../../kiosk_ui/design/base.css";

/** A dead line shows itself after 5 to 10 s; with these few more, people are told some 10 s after the last news. */
const GRACE_MS = 4_000;

function BoardScreen({ live, doors }: DeviceProps<BoardState>) {
  const speech = useMemo(() => startSpeech(live, doors), []);
  useEffect(() => speech.stop, []);
  useEffect(() => effect(() => void (document.documentElement.dataset["theme"] = live.state.value?.theme ?? "light")), []);
  const state = live.state.value;
  return (
    <>
      {state
        ? <Board state={state} speaking={speech.speaking.value} isAudible={speech.isAudible.value} serverNow={live.serverNow} banners={<><StaleBanner live={live} /><Behind waiting={speech.isAudible.value ? speech.waiting.value : 0} english={state.languages.includes("en")} /></>} />
        : <div class="board-face"><Connecting away={live.away} /></div>}
      {!speech.isAudible.value && <Button class="board__unmute" kind="primary" size="l" icon="voice">Chạm để bật tiếng</Button>}
    </>
  );
}

mountDevice<BoardState>({
  screen: "hall_board", title: { vi: "Bảng gọi số", en: "Hall board" }, door: "/board", Screen: BoardScreen, grace_ms: GRACE_MS,
});
