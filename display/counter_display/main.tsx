/** The page of the display above a counter: pairing, live state, and the display itself. */

import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { CounterDisplayState } from "../../server/client/contract";
import { mountDevice } from "../../server/client/device_screen";
import type { DeviceProps } from "../../server/client/device_screen";
import { StaleBanner } from "../../kiosk_ui/design/feedback/stale_banner";
import { Connecting } from "../faces/connecting";
import { CounterDisplay } from "./counter_display";
import "../../kiosk_ui/design/base.css";

/** As on the hall board: people are told some 10 s after the last news. */
const GRACE_MS = 4_000;

function CounterScreen({ live }: DeviceProps<CounterDisplayState>) {
  const state = live.state.value;
  useEffect(() => effect(() => void (document.documentElement.dataset["theme"] = live.state.value?.theme ?? "light")), []);
  if (!state) return <div class="counter-face"><Connecting away={live.away} /></div>;
  return <CounterDisplay state={state} banners={<StaleBanner live={live} />} />;
}

mountDevice<CounterDisplayState>({
  screen: "counter_display", title: { vi: "Màn hình quầy", en: "Counter display" }, door: "/counter-display",
  Screen: CounterScreen, grace_ms: GRACE_MS,
});
