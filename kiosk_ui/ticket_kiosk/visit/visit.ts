/** What one person has chosen so far; wiped when she leaves. */
import { computed, signal } from "@preact/signals";
import type { KioskService, LanguageCode, Words } from "../../../server/client/contract";
import { Scan } from "./scan";
import type { Shut } from "./tree";

/** How loud the kiosk reads; each visit begins in the middle. */
export type Loud = "soft" | "middle" | "loud";

export interface Access { large: boolean; contrast: boolean; low: boolean; aloud: boolean; loud: Loud }

/** Which sheet lies over the page. */
export type Sheet = { kind: "priority" } | { kind: "bring"; service: KioskService } | { kind: "closed"; service_id: string; name: Words; shut: Shut };

const PLAIN: Access = { large: false, contrast: false, low: false, aloud: false, loud: "middle" };

export class Visit {
  readonly language = signal<LanguageCode>("vi");
  /** The fields entered, outermost first. */
  readonly path = signal<readonly string[]>([]);
  readonly page = signal(0);
  /** null while nobody searches. */
  readonly query = signal<string | null>(null);
  /** The digits of an appointment's code as typed; null while nobody types one. */
  readonly code = signal<string | null>(null);
  /** What a scanner is typing. */
  readonly scan = new Scan();
  /** Somebody looks a dossier up. */
  readonly isLookingUp = signal(false);
  /** The services of one visit in their order; null while a touch on a service takes the number at once. */
  readonly plan = signal<readonly string[] | null>(null);
  readonly priority = signal<string | null>(null);
  readonly access = signal<Access>(PLAIN);
  /** The bar of display help stands in place of the foot. */
  readonly helping = signal(false);
  readonly sheet = signal<Sheet | null>(null);

  /** Whether the question for more time stands. */
  readonly isAsked = signal(false);

  /** Who reads slowly, or listens, is given twice the time (WCAG 2.2.1). */
  readonly patience = computed(() => (this.access.value.large || this.access.value.aloud ? 2 : 1));

  /** Somebody has begun: there is something to wipe. */
  readonly begun = computed(() => this.moved() || this.plan.value !== null || this.priority.value !== null || this.language.value !== "vi" || this.access.value !== PLAIN);

  enter(field: string): void {
    this.path.value = [...this.path.value, field];
    this.page.value = 0;
  }

  /** One step towards the start. */
  readonly back = (): void => {
    if (this.helping.value) this.helping.value = false;
    else if (this.code.value !== null) this.code.value = null;
    else if (this.isLookingUp.value) this.isLookingUp.value = false;
    else if (this.query.value !== null) this.query.value = null;
    else this.path.value = this.path.value.slice(0, -1);
    this.page.value = 0;
  };

  /** Reading aloud on or off, where the site has it. */
  listen(may: boolean): void {
    const { access } = this;
    if (may || access.value.aloud) access.value = { ...access.value, aloud: !access.value.aloud };
  }

  /** Nothing of this person is left for the next. */
  wipe(): void {
    this.path.value = [];
    this.page.value = 0;
    this.query.value = null;
    this.code.value = null;
    this.isLookingUp.value = false;
    this.plan.value = null;
    this.sheet.value = null;
    this.language.value = "vi";
    this.priority.value = null;
    this.access.value = PLAIN;
    this.helping.value = false;
  }

  private moved(): boolean {
    return this.path.value.length > 0 || this.page.value > 0 || this.query.value !== null || this.code.value !== null || this.isLookingUp.value || this.sheet.value !== null || this.helping.value;
  }
}
