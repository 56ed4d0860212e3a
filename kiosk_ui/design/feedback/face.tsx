/** The whole-screen faces: loading, empty, offline, error, closed, unpaired. Rings behind, one sentence, one way on. */
import type { ComponentChildren } from "preact";
import { DrumRings } from "../drawings/drum_rings";
import { Icon } from "../drawings/icon";
import type { IconName } from "../drawings/icon";
import "./face.css";

export type FaceKind = "loading" | "empty" | "offline" | "error" | "closed" | "paused" | "good";

const SIGN: Record<FaceKind, IconName | null> = {
  loading: null, empty: "ticket", offline: "offline", error: "error", closed: "closed", paused: "pause", good: "check",
};

export interface FaceProps {
  kind: FaceKind;
  title: string;
  /** The same in the other language, smaller. */
  under?: string | undefined;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

export function Face({ kind, title, under, children, actions }: FaceProps) {
  const sign = SIGN[kind];
  return (
    <section class={`face face--${kind}`} role={kind === "error" || kind === "offline" ? "alert" : "status"}>
      <div class="face__rings"><DrumRings />{sign && <span class="face__sign"><Icon name={sign} /></span>}</div>
      <h1 class="face__title">{title}</h1>
      {children && <div class="face__lead">{children}</div>}
      {under && <p class="face__under" lang="en">{under}</p>}
      {actions && <div class="face__actions">{actions}</div>}
    </section>
  );
}
