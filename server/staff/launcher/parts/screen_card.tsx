/** One screen: its picture, what it is for, the way in, and the login that it needs. */
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { pick } from "../../../client/words";
import { CopyButton } from "../../copy_button";
import { language } from "../../sign_in/language";
import { PICTURES } from "../pictures";
import type { LauncherScreen } from "../screens";
import { words } from "../words";

export function ScreenCard({ screen }: { screen: LauncherScreen }) {
  const w = words();
  const title = pick(screen.title, language.value);
  const picture = PICTURES[screen.kind];
  return (
    <article class="screen-card">
      <a class="screen-card__open" href={screen.url} target="_blank" rel="noopener">
        {picture && <img class="screen-card__picture" src={picture} alt="" width="640" height="400" loading="lazy" />}
        <span class="screen-card__title">{title}<Icon name="arrow" /></span>
      </a>
      <p class="screen-card__about">{w.about[screen.kind]}</p>
      {screen.login && screen.password && <Credentials login={screen.login} password={screen.password} />}
    </article>
  );
}

function Credentials({ login, password }: { login: string; password: string }) {
  const w = words();
  return (
    <dl class="screen-card__keys">
      <dt>{w.login}</dt><dd>{login}</dd><dd><CopyButton text={login} what={w.login.toLowerCase()} /></dd>
      <dt>{w.password}</dt><dd>{password}</dd><dd><CopyButton text={password} what={w.password.toLowerCase()} /></dd>
    </dl>
  );
}
