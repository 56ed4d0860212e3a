/** /remote/<site>/poster: an A4 page for the wall, with the QR code that opens the page for phones. */
import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { AfarState } from "../../server/client/contract";
import { pick } from "../../server/client/words";
import { Button } from "../design/controls/button";
import { DrumSign } from "../design/drawings/drum_rings";
import { QrCode } from "../design/drawings/qr_code";
import { Banner } from "../design/feedback/banner";
import { Face } from "../design/feedback/face";
import { remoteWords } from "./words";
import type { RemoteWords } from "./words";

export function Poster({ doors, site }: { doors: Api; site: string }) {
  const w = remoteWords("vi");
  const e = remoteWords("en");
  const [state, show] = useState<AfarState | null>(null);
  const [problem, tell] = useState<ApiError | null>(null);
  const load = (): void => {
    tell(null);
    doors.get<AfarState>(`/afar/${encodeURIComponent(site)}`).then(show, (refused: unknown) => { if (refused instanceof ApiError) tell(refused); else throw refused; });
  };
  useEffect(load, []);
  if (problem?.status === 404) return <main><Face kind="empty" title={w.unknownSite} under={e.unknownSite} /></main>;
  if (problem) return <main><Face kind="offline" title={w.offline} under={e.offline} actions={<Button icon="refresh" onClick={load}>{w.again}</Button>} /></main>;
  if (!state) return <main><Face kind="loading" title={w.loading} /></main>;
  if (!state.books && !state.takes_numbers) return <main><Face kind="closed" title={w.off} under={e.off} /></main>;
  return (
    <main class="poster">
      {isHereAlone(state.url) && <div class="poster__tools"><Banner tone="stale" icon="phone" title={w.posterHere}>{w.posterHereLead} <span lang="en">{e.posterHere} {e.posterHereLead}</span></Banner></div>}
      <div class="poster__tools"><Button kind="primary" icon="printer" onClick={() => print()}>{w.print}</Button></div>
      <span class="poster__sign"><DrumSign /></span>
      <p class="poster__site">{pick(state.site.name, "vi")}</p>
      <h1 class="poster__title">{titleOf(state, w)}</h1>
      <p class="poster__under" lang="en">{titleOf(state, e)}</p>
      <div class="poster__qr"><QrCode text={state.url} label={w.posterQr} /></div>
      <ol class="poster__steps">{w.steps.map((step, index) => <li key={step}>{step}<small lang="en">{e.steps[index]}</small></li>)}</ol>
      <p class="poster__foot">{w.posterFoot}<small lang="en">{e.posterFoot}</small></p>
      <p class="poster__url">{state.url}</p>
    </main>
  );
}

/** An address that means "this machine" to every machine: no phone gets anywhere by it. */
const isHereAlone = (url: string): boolean => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url, location.href).hostname);

const titleOf = (state: AfarState, w: RemoteWords): string => (state.books && state.takes_numbers ? w.posterTitle : state.books ? w.posterBook : w.posterPlace);
