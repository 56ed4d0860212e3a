/** Fields and services: the tree at the left, the one that is chosen at the right, and how it will look. */
import { pick } from "../../../client/words";
import { language } from "../../sign_in/language";
import type { PageProps } from "../pages";
import { Gone, Unread, Workbench } from "../setup/row_list";
import { ServiceEditor } from "./service_editor";
import { ServiceTree } from "./service_tree";
import type { ServiceRow } from "./tree";
import { words } from "./words";
import "./services.css";

export function ServicesPage(page: PageProps) {
  const w = words();
  const rows = page.catalogue.of("services").rows.value as ServiceRow[] | null;
  const [chosen, below] = page.path;
  if (rows === null) return <Unread page={page} kind="services" />;
  return <Workbench list={<ServiceTree page={page} rows={rows} />} editor={chosen === undefined ? null : editorOf(page, rows, chosen, below)} empty={rows.length === 0 ? w.nothing : w.choose} />;
}

function editorOf(page: PageProps, rows: readonly ServiceRow[], chosen: string, below: string | undefined) {
  if (chosen === "new") return <ServiceEditor key={`new-${below ?? ""}`} page={page} rows={rows} row={null} below={rows.some((row) => row.id === below) ? below ?? null : null} />;
  const row = rows.find((one) => one.id === chosen);
  if (!row) return <Gone />;
  return <ServiceEditor key={row.id} page={page} rows={rows} row={row} below={null} />;
}

export const nameOf = (row: ServiceRow): string => pick(row.name, language.value);
