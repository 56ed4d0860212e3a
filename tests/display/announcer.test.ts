/** The queue of the voice, with a voice that only counts seconds. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "../../display/hall_board/speech/announcer";
import type { Wishes } from "../../display/hall_board/speech/wishes";
import { wishesAt } from "../../display/hall_board/speech/wishes";
import { Spoken } from "../../display/hall_board/speech/spoken";
import type { Announcement } from "../../server/client/contract";

const START = Date.parse("2026-11-20T08:00:00+07:00");
const CHIME_MS = 1_000;
const CLIP_MS = 4_000;
const SHORT_MS = 2_000;

class Memory {
  readonly kept = new Map<string, string>();
  get = (key: string): string | null => this.kept.get(key) ?? null;
  set = (key: string, value: string): void => void this.kept.set(key, value);
}

function aCall(seq: number, change: Partial<Announcement> = {}): Announcement {
  return {
    announcement_id: `a${seq}`, seq, label: `A${String(seq).padStart(3, "0")}`, counter: (seq % 12) + 1, recall: false,
    called_at: new Date(Date.now()).toISOString(),
    clips: [{ language: "vi", url: `/clips/a${seq}/vi` }],
    ...change,
  };
}

/** A board page: its voice writes down what it does, its acknowledgements are listed. */
function aBoard(memory = new Memory()) {
  const heard: string[] = [];
  const acknowledged: [string, string][] = [];
  const missing = new Set<string>();
  const volumes: number[] = [];
  const wishes: Wishes = { volume: 100, times: 1 };
  let sounding = 0;
  const sound = async (what: string, ms: number): Promise<void> => {
    sounding += 1;
    if (sounding > 1) throw new Error("two sounds at once");
    heard.push(what);
    await new Promise((resolve) => setTimeout(resolve, ms));
    sounding -= 1;
  };
  const voice = {
    load: vi.fn(async (url: string) => {
      if (missing.has(url)) throw new Error(`no clip at ${url}`);
      return url;
    }),
    setVolume: (percent: number) => void volumes.push(percent),
    chime: () => sound("chime", CHIME_MS),
    play: (url: string) => sound(url.replace("/clips/", ""), url.includes("short") ? SHORT_MS : CLIP_MS),
  };
  const announcer = new Announcer<string>({
    voice, spoken: new Spoken(memory, "spoken"), now: () => Date.now(),
    acknowledge: (id, status) => void acknowledged.push([id, status]),
    wishes: () => wishes,
  });
  const hear = (announcements: Announcement[], returning = false): void =>
    announcer.hear({ now: new Date(Date.now()).toISOString(), announcements }, returning);
  const words = (): string[] => heard.filter((what) => what !== "chime");
  return { announcer, hear, heard, words, acknowledged, missing, voice, memory, volumes, wishes };
}

function anAudibleBoard(memory?: Memory) {
  const board = aBoard(memory);
  board.announcer.unmute();
  return board;
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

describe("order", () => {
  it("rings, speaks each language, and only then says that it has", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1, { clips: [{ language: "vi", url: "vi" }, { language: "en", url: "en" }] })]);
    await seconds(8.9);
    expect(board.heard).toEqual(["chime", "vi", "en"]);
    expect(board.acknowledged).toEqual([]);
    await seconds(0.2);
    expect(board.acknowledged).toEqual([["a1", "played"]]);
  });

  it("speaks by seq, whatever the order in the snapshot", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(3), aCall(1), aCall(2)]);
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi", "a2/vi", "a3/vi"]);
  });

  it("says all of 30 calls in 10 s, in order, each once, none over another, in few words while it is behind", async () => {
    const board = anAudibleBoard();
    const calls: Announcement[] = [];
    for (let seq = 1; seq <= 30; seq += 1) {
      calls.push(aCall(seq));
      board.hear(calls.slice(-8));
      await seconds(1 / 3);
    }
    expect(board.announcer.waiting.value).toBeGreaterThan(20);
    await seconds(160);
    const ids = calls.map((call) => call.announcement_id);
    expect(board.words().map((what) => what.replace(/\/vi.*/, ""))).toEqual(ids);
    expect(board.acknowledged).toEqual(ids.map((id) => [id, "played"]));
    expect(board.words().filter((what) => !what.includes("short"))).toEqual(["a1/vi", "a27/vi", "a28/vi", "a29/vi", "a30/vi"]);
    expect(board.heard.filter((what) => what === "chime")).toHaveLength(30);
    expect(board.announcer.waiting.value).toBe(0);
  });

  it("shows what is being said", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2)]);
    await seconds(1);
    expect(board.announcer.speaking.value?.label).toBe("A001");
    await seconds(5);
    expect(board.announcer.speaking.value?.label).toBe("A002");
    await seconds(5);
    expect(board.announcer.speaking.value).toBeNull();
  });

  it("fetches the next clip while it speaks, and no more than that", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2), aCall(3)]);
    await seconds(2);
    expect(board.voice.load.mock.calls.flat()).toEqual(["/clips/a1/vi", "/clips/a2/vi"]);
  });
});

describe("once", () => {
  it("does not repeat what comes again in every snapshot", async () => {
    const board = anAudibleBoard();
    const call = aCall(1);
    for (let again = 0; again < 5; again += 1) {
      board.hear([call], again === 3);
      await seconds(2);
    }
    expect(board.words()).toEqual(["a1/vi"]);
  });

  it("does not repeat after a reload, but acknowledges again", async () => {
    const first = anAudibleBoard();
    const call = aCall(1);
    first.hear([call]);
    await seconds(6);
    const second = anAudibleBoard(first.memory);
    second.hear([call], true);
    await seconds(6);
    expect(second.heard).toEqual([]);
    expect(second.acknowledged).toEqual([["a1", "played"]]);
  });

  it("speaks again when the same number is called later", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1)]);
    await seconds(6);
    board.hear([aCall(2, { label: "A001", counter: 2, recall: true })]);
    await seconds(6);
    expect(board.words()).toEqual(["a1/vi", "a2/vi"]);
  });
});

describe("merging", () => {
  it("says one sentence for calls of one number within 3 s, and acknowledges each", async () => {
    const board = anAudibleBoard();
    const same = { label: "A007", counter: 3 };
    board.hear([aCall(1, same), aCall(2)]);
    await seconds(2.5);
    board.hear([aCall(3, same)]);
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi", "a2/vi"]);
    expect(board.acknowledged).toEqual([["a1", "played"], ["a3", "played"], ["a2", "played"]]);
  });

  it("keeps apart what is later than 3 s, or at another counter", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1, { label: "A007", counter: 3 }), aCall(2, { label: "A007", counter: 4 })]);
    await seconds(3.1);
    board.hear([aCall(3, { label: "A007", counter: 3 })]);
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi", "a2/vi", "a3/vi"]);
  });
});

describe("falling behind", () => {
  const inBoth = (seq: number): Announcement => aCall(seq, { clips: [{ language: "vi", url: `/clips/a${seq}/vi` }, { language: "en", url: `/clips/a${seq}/en` }] });

  it("says the short sentence in the first language while more than three wait, and the whole again after that", async () => {
    const board = anAudibleBoard();
    board.hear([1, 2, 3, 4, 5].map(inBoth));
    await seconds(60);
    expect(board.words()).toEqual(["a1/vi?short=true", "a2/vi", "a2/en", "a3/vi", "a3/en", "a4/vi", "a4/en", "a5/vi", "a5/en"]);
  });

  it("counts those who wait, without the one that is being said", async () => {
    const board = anAudibleBoard();
    board.hear([1, 2, 3].map((seq) => aCall(seq)));
    expect(board.announcer.waiting.value).toBe(2);
    await seconds(20);
    expect(board.announcer.waiting.value).toBe(0);
  });

  it("says once, for both, what is called again before the voice came to it", async () => {
    const board = anAudibleBoard();
    const same = { label: "A007", counter: 3 };
    board.hear([aCall(1), aCall(2), aCall(3, same)]);
    await seconds(8);
    board.hear([aCall(4, { ...same, recall: true })]);
    await seconds(30);
    expect(board.words()).toEqual(["a1/vi", "a2/vi", "a3/vi"]);
    expect(board.acknowledged.slice(2)).toEqual([["a3", "played"], ["a4", "played"]]);
  });

  it("says both when the number is sent to another counter meanwhile", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2, { label: "A007", counter: 3 })]);
    await seconds(4);
    board.hear([aCall(3, { label: "A007", counter: 5 })]);
    await seconds(30);
    expect(board.words()).toEqual(["a1/vi", "a2/vi", "a3/vi"]);
  });
});

describe("saying it again", () => {
  it("says the sentence as often as the centre wants, after one chime, and counts it as played after the first time", async () => {
    const board = anAudibleBoard();
    board.wishes.times = 2;
    board.hear([aCall(1)]);
    await seconds(5.1);
    expect(board.acknowledged).toEqual([["a1", "played"]]);
    await seconds(10);
    expect(board.heard).toEqual(["chime", "a1/vi", "a1/vi"]);
    expect(board.acknowledged).toHaveLength(1);
  });

  it("does not, when somebody else waits", async () => {
    const board = anAudibleBoard();
    board.wishes.times = 2;
    board.hear([aCall(1)]);
    await seconds(2);
    board.hear([aCall(2)]);
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi", "a2/vi", "a2/vi"]);
  });

  it("acknowledges what is called again while it is being said once more", async () => {
    const board = anAudibleBoard();
    board.wishes.times = 2;
    const late = new Date(START + 2_900).toISOString();
    board.hear([aCall(1, { label: "A007", counter: 3 })]);
    await seconds(6);
    board.hear([aCall(2, { label: "A007", counter: 3, called_at: late })]);
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi", "a1/vi"]);
    expect(board.acknowledged).toEqual([["a1", "played"], ["a2", "played"]]);
  });
});

describe("volume and quiet hours", () => {
  it("sounds as loud as the centre wants at that minute", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1)]);
    await seconds(6);
    board.wishes.volume = 40;
    board.hear([aCall(2)]);
    await seconds(6);
    expect(board.volumes).toEqual([100, 40]);
  });

  it("neither rings nor speaks in quiet hours, and says that it has shown the call", async () => {
    const board = anAudibleBoard();
    board.wishes.volume = 0;
    board.hear([aCall(1)]);
    await seconds(6);
    expect(board.heard).toEqual([]);
    expect(board.acknowledged).toEqual([["a1", "shown"]]);
  });

  it("falls silent when the quiet hours begin, with calls still in the queue", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2)]);
    await seconds(1);
    board.wishes.volume = 0;
    await seconds(10);
    expect(board.words()).toEqual(["a1/vi"]);
    expect(board.acknowledged).toEqual([["a1", "played"], ["a2", "shown"]]);
  });

  it("needs no touch for that", () => {
    const board = aBoard();
    board.wishes.volume = 0;
    board.hear([aCall(1)]);
    expect(board.acknowledged).toEqual([["a1", "shown"]]);
  });
});

describe("the centre's wishes", () => {
  const voice = { times: 2, volumes: [
    { from: "2026-11-20T08:00:00+07:00", volume: 100 }, { from: "2026-11-20T20:00:00+07:00", volume: 40 },
    { from: "2026-11-20T22:00:00+07:00", volume: 0 }, { from: "2026-11-21T06:00:00+07:00", volume: 100 },
  ] };
  const at = (clock: string): number => wishesAt(voice, new Date(`${clock}+07:00`)).volume;

  it("holds to the minute", () => {
    expect(["2026-11-20T19:59:59", "2026-11-20T20:00:00", "2026-11-20T22:00:00", "2026-11-21T05:59:59", "2026-11-21T06:00:00"].map(at)).toEqual([100, 40, 0, 0, 100]);
  });

  it("goes on by the last word when the server is away for days", () => {
    expect(at("2026-11-29T23:00:00")).toBe(100);
  });

  it("is by the first word when this board's clock is somewhat early", () => {
    expect(at("2026-11-20T07:59:59")).toBe(100);
  });

  it("is loud and once before anything is known", () => {
    expect(wishesAt(undefined, new Date(START))).toEqual({ volume: 100, times: 1 });
  });
});

describe("away", () => {
  it("does not speak yesterday's calls after a night asleep", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2)]);
    await seconds(1);
    vi.setSystemTime(START + 14 * 3_600_000); // the clock goes on, the page's timers do not
    await seconds(10);
    expect(board.words()).toEqual(["a1/vi"]);
    expect(board.acknowledged).toEqual([["a1", "played"], ["a2", "silent"]]);
  });


  it("catches up in silence with what is older than 15 s", async () => {
    const board = anAudibleBoard();
    const old = aCall(1);
    await seconds(10);
    const fresh = aCall(2);
    await seconds(6);
    board.hear([old, fresh], true);
    await seconds(10);
    expect(board.words()).toEqual(["a2/vi"]);
    expect(board.acknowledged).toEqual([["a1", "silent"], ["a2", "played"]]);
  });

  it("still says what had arrived before the connection broke", async () => {
    const board = anAudibleBoard();
    const calls = [1, 2, 3, 4, 5].map((seq) => aCall(seq));
    board.hear(calls);
    await seconds(18);
    board.hear(calls, true);
    await seconds(20);
    expect(board.words()).toHaveLength(5);
    expect(board.acknowledged.every(([, status]) => status === "played")).toBe(true);
  });

  it("says a call that arrives late over a live connection", async () => {
    const board = anAudibleBoard();
    const late = aCall(1);
    await seconds(30);
    board.hear([late]);
    await seconds(6);
    expect(board.acknowledged).toEqual([["a1", "played"]]);
  });
});

describe("a browser that must be touched first", () => {
  it("keeps the calls of the last minute until then", async () => {
    const board = aBoard();
    board.hear([aCall(1)]);
    await seconds(30);
    board.hear([aCall(2)]);
    await seconds(31);
    expect(board.heard).toEqual([]);
    expect(board.acknowledged).toEqual([]);
    board.announcer.unmute();
    await seconds(6);
    expect(board.words()).toEqual(["a2/vi"]);
    expect(board.acknowledged).toEqual([["a1", "silent"], ["a2", "played"]]);
  });

  it("keeps the rest when the sound is taken away in between", async () => {
    const board = anAudibleBoard();
    board.hear([aCall(1), aCall(2)]);
    await seconds(1);
    board.announcer.mute();
    await seconds(20);
    expect(board.words()).toEqual(["a1/vi"]);
    board.announcer.unmute();
    await seconds(6);
    expect(board.words()).toEqual(["a1/vi", "a2/vi"]);
  });
});

describe("clips that fail", () => {
  it("rings alone and says that it failed", async () => {
    const board = anAudibleBoard();
    board.missing.add("/clips/a1/vi");
    board.hear([aCall(1), aCall(2)]);
    await seconds(12);
    expect(board.heard).toEqual(["chime", "chime", "a2/vi"]);
    expect(board.acknowledged).toEqual([["a1", "failed"], ["a2", "played"]]);
  });

  it("counts as played when one language was heard", async () => {
    const board = anAudibleBoard();
    board.missing.add("en");
    board.hear([aCall(1, { clips: [{ language: "vi", url: "vi" }, { language: "en", url: "en" }] })]);
    await seconds(12);
    expect(board.acknowledged).toEqual([["a1", "played"]]);
  });
});

describe("the memory", () => {
  const at = "2026-11-20T08:00:00+07:00";
  const call = (id: number, called_at = at) => ({ announcement_id: `a${id}`, called_at });

  it("begins empty when what was kept is nonsense", () => {
    const memory = new Memory();
    memory.set("spoken", "{nonsense");
    const spoken = new Spoken(memory, "spoken");
    spoken.add(call(1), "played");
    expect(new Spoken(memory, "spoken").status(call(1))).toBe("played");
  });

  it("keeps the last 500", () => {
    const memory = new Memory();
    const spoken = new Spoken(memory, "spoken");
    for (let id = 0; id < 600; id += 1) spoken.add(call(id), "silent");
    const again = new Spoken(memory, "spoken");
    expect([99, 100, 599].map((id) => again.status(call(id)))).toEqual([undefined, "silent", "silent"]);
  });

  it("does not take a new server's first call for the old one's", () => {
    const spoken = new Spoken(new Memory(), "spoken");
    spoken.add(call(1), "played");
    expect(spoken.status(call(1, "2026-11-21T08:00:00+07:00"))).toBeUndefined();
  });
});
