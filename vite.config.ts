/** Builds each screen as a page of its own into server/static/ui, for browsers as old as Chrome 80. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";

const SCREENS = [
  "kiosk_ui/ticket_kiosk", "kiosk_ui/rating_tablet", "kiosk_ui/phone", "kiosk_ui/remote", "kiosk_ui/dossier", "kiosk_ui/design",
  "display/hall_board", "display/figures", "display/counter_display",
  "server/staff/console", "server/staff/floor", "server/staff/admin", "server/staff/audit", "server/staff/integrations", "server/staff/sites", "server/staff/replay", "server/staff/feedback", "server/staff/staffing", "server/staff/reports", "server/staff/my_figures", "server/staff/appointments", "server/staff/dossiers", "server/staff/launcher", "server/staff/tray", "server/staff/gateway",
];

/** A slow tablet pays for each file: what most screens share is two files, and the rest goes with its screen. */
const SHARED = [
  { name: "ground", test: /node_modules[\\/](preact|@preact|socket\.io|engine\.io|@socket\.io)|server[\\/]client[\\/](?!device_screen|pairing|lost_screen|outbox)/, priority: 2 },
  { name: "design", test: /kiosk_ui[\\/]design[\\/](?!gallery|main|drawings[\\/]qr_code)/, minShareCount: 3, priority: 1 },
];

/** A service worker serves the pages below its own address, so it has one of its own and no sign of its content in it. */
const WORKER = "kiosk_ui/phone/push/worker.ts";
const named = ({ facadeModuleId }: { facadeModuleId?: string | null }): string =>
  facadeModuleId?.endsWith(WORKER) ? "phone-worker.js" : "assets/[name]-[hash].js";

const page = (folder: string): string => resolve(import.meta.dirname, folder, "index.html");

export default defineConfig({
  base: "/ui/",
  appType: "mpa",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { __BUILD__: JSON.stringify(process.env["TOILUOT_BUILD"] ?? "unbuilt") },
  build: {
    outDir: "server/static/ui",
    emptyOutDir: true,
    target: "chrome80",
    cssTarget: "chrome80",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [...SCREENS.map(page).filter(existsSync), resolve(import.meta.dirname, WORKER)],
      output: { entryFileNames: named, codeSplitting: { groups: SHARED } },
    },
  },
  test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"] },
} as Parameters<typeof defineConfig>[0]);
