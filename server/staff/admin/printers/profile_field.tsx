/** The kind of a printer: chosen by its name, with what is known of it and where from. */
import { useEffect, useState } from "preact/hooks";
import { SelectField } from "../../../../kiosk_ui/design/controls/text_field";
import type { PrinterProfile, PrinterProfiles } from "../../../client/contract";
import type { PageProps } from "../pages";
import type { Edit } from "../setup/edit";
import { words } from "./words";
import "./printers.css";

/** What a kind is called; those without a maker are for printers that nobody knows more of. */
export function profileName(name: string, known: readonly PrinterProfile[]): string {
  const w = words();
  const profile = known.find((one) => one.name === name);
  if (!profile) return name;
  if (name.startsWith("any-")) return w.any(profile.width_mm);
  return name.startsWith("generic-") ? w.generic(profile.width_mm, profile.native_qr) : profile.title;
}

/** The kinds that are known; none while the server has not told them. */
export function useProfiles(page: PageProps): readonly PrinterProfile[] {
  const [known, learn] = useState<readonly PrinterProfile[]>([]);
  useEffect(() => {
    page.session.doors.get<PrinterProfiles>("/printer-profiles").then((told) => learn(told.profiles), () => undefined);
  }, []);
  return known;
}

export function ProfileField({ edit, known }: { edit: Edit; known: readonly PrinterProfile[] }) {
  const w = words();
  const chosen = edit.get<string>("profile");
  const choose = (name: string): void => {
    const profile = known.find((one) => one.name === name);
    edit.set({ profile: name, ...(profile ? { width_mm: profile.width_mm, cut: profile.cut !== "none" } : {}) });
  };
  const names = known.map((one) => one.name);
  const options = (names.includes(chosen) ? names : [...names, chosen]).map((one) => ({ value: one, label: profileName(one, known) }));
  const profile = known.find((one) => one.name === chosen);
  return (
    <div class="printer-profile">
      <SelectField label={w.profile} hint={w.profileHint} error={edit.errorAt("profile")} value={chosen} onText={choose} options={options} />
      {profile && <Facts profile={profile} />}
    </div>
  );
}

function Facts({ profile }: { profile: PrinterProfile }) {
  const w = words();
  const rows: [string, string][] = [
    ["dots", w.dots(profile.dots, profile.dpi)], ["native_qr", profile.native_qr ? w.ownQr : w.drawnQr], ["cut", w.cuts[profile.cut]],
    ["largest_band", w.band(profile.largest_band)], ["baud", profile.baud === null ? w.baudUnknown : w.baud(profile.baud)],
  ];
  if (profile.never_rows > 0) rows.push(["never_rows", w.neverRows(profile.never_rows)]);
  return (
    <details class="printer-facts">
      <summary>{w.facts}</summary>
      <dl class="printer-facts__list">
        {rows.map(([name, said]) => <div key={name} class="printer-facts__row"><dt>{said}</dt><dd>{profile.sources[name] ?? w.general}</dd></div>)}
      </dl>
    </details>
  );
}
