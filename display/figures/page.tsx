/** The public page: today's people and waits, how satisfied those of the past weeks were, and the same by field. */
import { useEffect, useState } from "preact/hooks";
import { LanguageSwitch } from "../../kiosk_ui/design/controls/language_switch";
import { Banner } from "../../kiosk_ui/design/feedback/banner";
import { Face } from "../../kiosk_ui/design/feedback/face";
import { Frame } from "../../kiosk_ui/design/layout/frame";
import { Page, PageHead } from "../../kiosk_ui/design/layout/page";
import { Table } from "../../kiosk_ui/design/layout/table";
import { BASE } from "../../server/client/api";
import type { Api } from "../../server/client/api";
import type { Language, OpenData, OpenDataSites } from "../../server/client/contract";
import { calendarWords, clockTime, setZoneOf } from "../../server/client/time";
import { errorWords, pick } from "../../server/client/words";
import { useEveryMinute } from "./asking";
import { shownOf, waitOf } from "./view";
import { WORDS } from "./words";
import "./page.css";

interface FiguresProps { doors: Pick<Api, "get">; site: string | null }

export function FiguresPage({ doors, site }: FiguresProps) {
  const [language, choose] = useState<Language>("vi");
  const sites = useEveryMinute<OpenDataSites>(doors, site === null ? "/open-data" : null);
  const only = sites.answer?.sites.length === 1 ? sites.answer.sites[0]?.id : undefined;
  const id = site ?? only ?? null;
  const { answer, problem } = useEveryMinute<OpenData>(doors, id && `/open-data/${encodeURIComponent(id)}`);
  if (answer) setZoneOf({ site: answer.site });
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  const w = WORDS[language];
  const tools = <LanguageSwitch languages={["vi", "en"]} chosen={language} onChoose={choose} short />;
  const trouble = problem ?? sites.problem;
  return (
    <Frame site={answer?.site.name ?? null} language={language} title={w.title} tools={tools} banners={answer && problem && <Banner tone="stale" title={w.awayOld} />}>
      {answer ? <Today data={answer} language={language} />
        : sites.answer && id === null ? <Sites told={sites.answer} language={language} />
        : trouble ? <Trouble status={trouble.status} words={errorWords(trouble, language)} language={language} />
        : <Face kind="loading" title={w.loading} />}
    </Frame>
  );
}

function Trouble({ status, words, language }: { status: number; words: string; language: Language }) {
  const w = WORDS[language];
  if (status === 404) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return <Face kind={status === 0 ? "offline" : "error"} title={status === 0 ? w.away : words} />;
}

function Sites({ told, language }: { told: OpenDataSites; language: Language }) {
  const w = WORDS[language];
  if (told.sites.length === 0) return <Face kind="empty" title={w.none}><p>{w.noneLead}</p></Face>;
  return (
    <Page>
      <PageHead title={w.choose} />
      <ul class="figures__sites">{told.sites.map((one) => <li key={one.id}><a href={`/figures?site=${encodeURIComponent(one.id)}`}>{pick(one.name, language)}</a></li>)}</ul>
    </Page>
  );
}

function Today({ data, language }: { data: OpenData; language: Language }) {
  const w = WORDS[language];
  return (
    <Page class="figures">
      <PageHead title={w.title} lead={w.asOf(calendarWords(data.day, language), clockTime(data.at))} />
      {!data.open && <Banner tone="notice" icon="clock" title={w.closed} />}
      <dl class="figures__tiles">
        {shownOf(data).map((one) => (
          <div key={one.key} class={`figures__tile figures__tile--${one.key}`}><dt>{one.name[language]}</dt><dd><strong>{one.value[language]}</strong>{one.note && <span>{one.note[language]}</span>}</dd></div>
        ))}
      </dl>
      {data.fields.length === 0 ? <p>{w.empty}</p> : <Fields data={data} language={language} />}
      <p class="figures__small">{w.noWaits} <a href={`${BASE}/open-data/${data.site.id}`}>{w.machine}</a></p>
    </Page>
  );
}

function Fields({ data, language }: { data: OpenData; language: Language }) {
  const w = WORDS[language];
  return (
    <Table caption={w.fields} rows={data.fields} rowKey={(one) => one.name.vi} empty={w.empty} columns={[
      { key: "field", title: w.field, cell: (one) => pick(one.name, language) },
      { key: "waiting", title: w.waiting, figure: true, cell: (one) => one.waiting },
      { key: "served", title: w.served, figure: true, cell: (one) => one.served },
      { key: "median", title: w.median, figure: true, cell: (one) => waitOf(one.wait_median_s, language) },
    ]} />
  );
}
