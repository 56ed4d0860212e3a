/** Reading aloud: in order, until somebody touches; and an honest word when there is no voice. */
import { expect, it } from "vitest";
import { Reader } from "../../kiosk_ui/ticket_kiosk/reading/reader";
import type { ReadingVoice } from "../../kiosk_ui/ticket_kiosk/reading/reader";

/** A voice that says each part at once, unless it is told to hold; `said` is what was heard. */
class Heard implements ReadingVoice<string> {
  readonly said: string[] = [];
  holds = false;
  private release: () => void = () => undefined;

  load(part: string): Promise<string | null> {
    if (part === "broken") return Promise.reject(new Error("no voice"));
    return Promise.resolve(part === "unknown" ? null : part);
  }

  play(clip: string): Promise<void> {
    this.said.push(clip);
    return this.holds ? new Promise((done) => { this.release = done; }) : Promise.resolve();
  }

  stop(): void {
    this.release();
  }
}

const turnOver = (): Promise<void> => new Promise((done) => setTimeout(done));

it("reads all parts in their order and is silent again", async () => {
  const voice = new Heard();
  const reader = new Reader(voice);
  await reader.say(["fields", "service/1", "service/2"]);
  expect(voice.said).toEqual(["fields", "service/1", "service/2"]);
  expect(reader.status.value).toBe("silent");
});

it("a touch ends it in the middle, and what comes next is read instead", async () => {
  const voice = new Heard();
  const reader = new Reader(voice);
  voice.holds = true;
  void reader.say(["fields", "service/1"]);
  await turnOver();
  expect(reader.status.value).toBe("speaking");
  reader.stop();
  expect(reader.status.value).toBe("silent");
  voice.holds = false;
  await reader.say(["services"]);
  expect(voice.said).toEqual(["fields", "services"]);
});

it("news come after the part that is being said, before the rest of the page", async () => {
  const voice = new Heard();
  const reader = new Reader(voice);
  const all = reader.say(["ticket/7", "bring/1"]);
  await reader.add(["take_ticket"]);
  await all;
  expect(voice.said).toEqual(["ticket/7", "take_ticket", "bring/1"]);
});

it("passes over what there is nothing to say about", async () => {
  const voice = new Heard();
  await new Reader(voice).say(["unknown", "service/1"]);
  expect(voice.said).toEqual(["service/1"]);
});

it("without a voice it tells so, until a voice is there again or nobody wants one", async () => {
  const voice = new Heard();
  const reader = new Reader(voice);
  await reader.say(["broken", "service/1"]);
  expect([voice.said, reader.status.value]).toEqual([[], "cannot"]);
  await reader.say(["service/1"]);
  expect(reader.status.value).toBe("silent");
  await reader.say(["broken"]);
  reader.end();
  expect(reader.status.value).toBe("silent");
});
