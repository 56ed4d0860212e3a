/** The shell of a device's screen: pairing while it has no token, then the screen with its live state and its doors. */
import { effect } from "@preact/signals";
import { render } from "preact";
import type { ComponentType } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { api, ApiError } from "./api";
import type { Api } from "./api";
import { deviceToken } from "./device";
import type { DeviceToken } from "./device";
import { live } from "./live";
import type { Live } from "./live";
import { Pairing } from "./pairing";
import type { ScreenName, Words } from "./contract";

export interface DeviceProps<State> { live: Live<State>; doors: Api }

export interface DeviceScreenOptions<State> {
  screen: ScreenName;
  /** What the device is, on the pairing page. */
  title: Words;
  /** The door of this screen's snapshot, asked when the server turns the line down. */
  door: string;
  Screen: ComponentType<DeviceProps<State>>;
  grace_ms?: number;
}

/** Draw the screen into `#screen` of its page. */
export function mountDevice<State extends { now: string }>(options: DeviceScreenOptions<State>): void {
  const root = document.getElementById("screen");
  if (root) render(<Shell options={options} device={deviceToken(options.screen)} />, root);
}

function Shell<State extends { now: string }>({ options, device }: { options: DeviceScreenOptions<State>; device: DeviceToken }) {
  const token = device.token.value;
  if (token === null) return <Pairing screen={options.screen} title={options.title} onToken={device.keep} />;
  return <Paired key={token} options={options} device={device} token={token} />;
}

function Paired<State extends { now: string }>({ options, device, token }: { options: DeviceScreenOptions<State>; device: DeviceToken; token: string }) {
  const doors = useMemo(() => watched(api(() => token), device.forget), []);
  const line = useMemo(() => live<State>(options.screen, { auth: () => ({ token }), ...(options.grace_ms ? { grace_ms: options.grace_ms } : {}) }), []);
  useEffect(() => {
    const unwatch = effect(() => void (line.refused.value > 0 && ask(doors, options.door)));
    return () => {
      unwatch();
      line.stop();
    };
  }, []);
  return <options.Screen live={line} doors={doors} />;
}

/** Why was the line turned down? A 401 is seen by the watch below; anything else passes by itself. */
function ask(doors: Api, door: string): void {
  doors.get(door).catch((problem: unknown) => {
    if (!(problem instanceof ApiError)) throw problem;
  });
}

/** Doors that forget the token as soon as the server does not know it. */
function watched(doors: Api, forget: () => void): Api {
  const watch = <Answer,>(answer: Promise<Answer>): Promise<Answer> => answer.catch((problem: unknown) => {
    if (problem instanceof ApiError && problem.status === 401) forget();
    throw problem;
  });
  return {
    get: (path) => watch(doors.get(path)),
    post: (path, body) => watch(doors.post(path, body)),
    remove: (path) => watch(doors.remove(path)),
  };
}
