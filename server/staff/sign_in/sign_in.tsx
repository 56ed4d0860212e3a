/** The door of all staff pages: login and password, and a clear word when they do not open. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../kiosk_ui/design/controls/button";
import { LanguageSwitch } from "../../../kiosk_ui/design/controls/language_switch";
import { TextField } from "../../../kiosk_ui/design/controls/text_field";
import { DrumRings } from "../../../kiosk_ui/design/drawings/drum_rings";
import { Icon } from "../../../kiosk_ui/design/drawings/icon";
import { Banner } from "../../../kiosk_ui/design/feedback/banner";
import { ApiError } from "../../client/api";
import type { Words } from "../../client/contract";
import { errorWords, pick, retryAfter } from "../../client/words";
import { useFirstFocus } from "./focus";
import { choose, language, LANGUAGES } from "./language";
import type { Session } from "./session";
import { words } from "./words";
import "./sign_in.css";

export interface SignInProps { session: Session; title: Words; expired: boolean; login: string }

export function SignIn({ session, title, expired, login }: SignInProps) {
  const w = words();
  return (
    <div class="sign-in" lang={language.value}>
      <div class="sign-in__rings" aria-hidden="true"><DrumRings /></div>
      <header class="sign-in__head">
        <p class="sign-in__brand">Tới Lượt</p>
        <LanguageSwitch languages={LANGUAGES} chosen={language.value} onChoose={choose} />
      </header>
      <main class="sign-in__sheet">
        <p class="sign-in__page">{pick(title, language.value)}</p>
        <h1 class="sign-in__title">{w.title}</h1>
        {expired && <Banner tone="notice">{w.expired}</Banner>}
        <SignInForm session={session} login={login} />
        <p class="sign-in__help">{w.help}</p>
      </main>
    </div>
  );
}

function SignInForm({ session, login: before }: { session: Session; login: string }) {
  const w = words();
  const [login, setLogin] = useState(before);
  const [password, setPassword] = useState("");
  const [caps, setCaps] = useState(false);
  const form = useFirstFocus<HTMLFormElement>(before === "" ? "input" : "[type=password]");
  const { problem, busy, left, send } = useSending(session);
  const shut = busy || left > 0 || login.trim() === "" || password === "";
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!shut) void send(login.trim(), password).then((went) => went || setPassword(""));
  };
  const watchCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState("CapsLock"));
  return (
    <form ref={form} class="sign-in__form" onSubmit={submit} onKeyUp={watchCaps}>
      <Problem problem={problem} left={left} />
      <TextField label={w.login} value={login} onText={setLogin} size="l" name="login" autocomplete="username" autocapitalize="none" />
      <TextField label={w.password} value={password} onText={setPassword} size="l" type="password" name="password" autocomplete="current-password"
        hint={caps ? w.capsLock : undefined} />
      <Button kind="primary" size="l" wide type="submit" busy={busy} aria-disabled={shut}>{w.enter}</Button>
    </form>
  );
}

/** A running countdown is for eyes; readers hear the seconds once. */
function Problem({ problem, left }: { problem: ApiError | null; left: number }) {
  const w = words();
  const isLimit = problem?.code === "limit.reached";
  const said = isLimit ? left > 0 && w.wait(Math.ceil(retryAfter(problem) ?? 0)) : problem && errorWords(problem, language.value);
  return (
    <p class="sign-in__problem" role="alert">
      {said && <><Icon name="error" /><span class={isLimit ? "unseen" : ""}>{said}</span></>}
      {isLimit && left > 0 && <span aria-hidden="true">{w.wait(left)}</span>}
    </p>
  );
}

/** One attempt at a time. A limit counts down in words and opens by itself. */
function useSending(session: Session) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useCountdown();
  const send = async (login: string, password: string): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await session.signIn(login, password);
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setProblem(failure);
      setLeft(Math.ceil(retryAfter(failure) ?? 0));
      return failure.mayRetry;
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, left, send };
}

/** Seconds that run down to 0. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
