/** The way from an empty machine to the first printed ticket: steps in order, ticked by what is set up. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../kiosk_ui/design/controls/button";
import { Icon } from "../../../../kiosk_ui/design/drawings/icon";
import { toast } from "../../../../kiosk_ui/design/feedback/toast";
import { Banner } from "../../../../kiosk_ui/design/feedback/banner";
import { StatusChip } from "../../../../kiosk_ui/design/feedback/status_chip";
import { ApiError } from "../../../client/api";
import type { Api } from "../../../client/api";
import type { DeviceList, FloorState, SetupSamples, Snapshot } from "../../../client/contract";
import { pick } from "../../../client/words";
import { useAsking } from "../../asking/asking";
import { language } from "../../sign_in/language";
import { Told } from "../files/files_page";
import { useImport } from "../files/importing";
import type { PageProps } from "../pages";
import { hashOf } from "../shell/route";
import { stepsOf } from "./steps";
import type { Step } from "./steps";
import { words } from "./words";
import "./start.css";

export function StartPage(page: PageProps) {
  const w = words();
  const { devices, issued, isAway } = useProgress(page.session.doors);
  const { catalogue } = page;
  const steps = stepsOf({ site: catalogue.rows("site")[0], services: catalogue.rows("services"), counters: catalogue.rows("counters"), staff: catalogue.rows("staff"), devices, issued });
  const next = steps.find((step) => !step.isDone);
  return (
    <div class="start">
      <h1 class="setup-editor__title">{w.title}</h1>
      <p class="setup-hint">{w.lead}</p>
      {isAway && <Banner tone="stale">{w.away}</Banner>}
      <p class="start__count" role="status">{w.step(steps.filter((step) => step.isDone).length, steps.length)}</p>
      <ol class="start__steps">{steps.map((step, index) => <StepLine key={step.id} page={page} step={step} number={index + 1} isNext={step === next} />)}</ol>
    </div>
  );
}

function StepLine({ page, step, number, isNext }: { page: PageProps; step: Step; number: number; isNext: boolean }) {
  const w = words();
  return (
    <li class={`start__step${isNext ? " start__step--next" : ""}`}>
      <span class="start__number" aria-hidden="true">{step.isDone ? <Icon name="check" /> : number}</span>
      <div class="start__words">
        <h2 class="start__name">{w[step.id]} {step.isDone ? <StatusChip tone="leaf" shape="filled">{w.done}</StatusChip> : <StatusChip tone="quiet" shape="ring">{w.todo}</StatusChip>}</h2>
        <p class="setup-hint">{w[`${step.id}Lead`]}</p>
        {step.id === "services" && !step.isDone && <Samples page={page} />}
      </div>
      {step.page ? <a class="button button--secondary button--m" href={hashOf(step.page)}><span class="button__words">{w.go}</span></a> : <a class="button button--secondary button--m" href="/console"><span class="button__words">{w.console}</span></a>}
    </li>
  );
}

/** A sample is an import like any other: all of it or nothing, and it can be changed afterwards. */
function Samples({ page }: { page: PageProps }) {
  const w = words();
  const [samples, setSamples] = useState<SetupSamples["samples"]>([]);
  const taking = useImport(page);
  useEffect(() => { void page.session.doors.get<SetupSamples>("/setup-samples").then((told) => setSamples(told.samples), unlessApi); }, []);
  const take = async (text: string): Promise<void> => {
    await taking.run("site.yaml", text, false);
    toast(w.sampleDone);
  };
  return (
    <div class="start__samples">
      {samples.map((one) => <Button key={one.name} size="s" icon="plus" busy={taking.busy !== null} onClick={() => void take(one.text)}>{w.sample(pick(one.words, language.value))}</Button>)}
      <Told taking={taking} />
    </div>
  );
}

/** What is not part of the set-up: which devices have their place, and whether a number was taken today. */
function useProgress(doors: Api): { devices: DeviceList | null; issued: number; isAway: boolean } {
  const devices = useAsking<DeviceList>(doors, "/devices");
  const floor = useAsking<Snapshot<FloorState>>(doors, "/floor");
  return { devices: devices.answer.value, issued: floor.answer.value?.state.totals.issued ?? 0, isAway: (devices.problem.value ?? floor.problem.value) !== null };
}

function unlessApi(problem: unknown): void {
  if (!(problem instanceof ApiError)) throw problem;
}
