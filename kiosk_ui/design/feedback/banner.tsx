/** Lines across the top of a screen: notices of the centre, a server that is away, something wrong. Sign, word and ground differ. */
import type { ComponentChildren } from "preact";
import { Icon } from "../drawings/icon";
import type { IconName } from "../drawings/icon";
import "./banner.css";

export type BannerTone = "notice" | "stale" | "error" | "good";

const SIGN: Record<BannerTone, IconName> = { notice: "info", stale: "offline", error: "error", good: "check" };

export interface BannerProps { tone: BannerTone; title?: string; children?: ComponentChildren; action?: ComponentChildren; icon?: IconName }

/** `stale` and `error` are announced to readers at once, the others when there is a pause. */
export function Banner({ tone, title, children, action, icon = SIGN[tone] }: BannerProps) {
  return (
    <div class={`banner banner--${tone}`} role={tone === "error" || tone === "stale" ? "alert" : "status"}>
      <Icon name={icon} />
      <p class="banner__words">{title && <strong class="banner__title">{title}</strong>} {children}</p>
      {action && <div class="banner__action">{action}</div>}
    </div>
  );
}
