/** Typed doors of the server: every failure is an ApiError with the server's code, or "network" when nothing came back. */
import type { ErrorBody } from "./contract";

export const BASE = "/api/v1";
const PATIENCE_MS = 8000;

/** `code` is stable and for programs; words for people come from words.ts. `status` is 0 when the server was not reached. */
export class ApiError extends Error {
  constructor(readonly code: string, message: string, readonly facts: Record<string, unknown>, readonly status: number) {
    super(message);
    this.name = "ApiError";
  }

  /** Nothing is known of the outcome, or the server asks to come again: the same request may be sent once more. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface Api {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: unknown): Promise<Answer>;
  remove<Answer>(path: string): Promise<Answer>;
}

/** Where a device's token comes from; staff screens and phones have none. */
export type Bearer = () => string | null;

/** The doors for one screen; paths begin behind /api/v1. */
export function api(bearer: Bearer = () => null, patience_ms: number = PATIENCE_MS): Api {
  const send = <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    request<Answer>(method, BASE + path, headersFor(method, bearer()), body, patience_ms);
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body ?? {}),
    remove: (path) => send("DELETE", path),
  };
}

function headersFor(method: string, token: string | null): Record<string, string> {
  return {
    Accept: "application/json",
    ...(method === "POST" ? { "Content-Type": "application/json" } : {}),
    ...(method === "GET" ? {} : { "X-Toiluot": "1" }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

async function request<Answer>(method: string, url: string, headers: Record<string, string>, body: unknown, patience_ms: number): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience_ms);
  try {
    const init: RequestInit = { method, headers, signal: stop.signal, credentials: "same-origin", cache: "no-store" };
    const response = await fetch(url, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    return await answerOf<Answer>(response);
  } catch (problem) {
    if (problem instanceof ApiError) throw problem;
    throw new ApiError("network", String(problem), {}, 0);
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  const data = parsed(text);
  if (response.ok && (data !== undefined || text === "")) return (data ?? {}) as Answer;
  throw errorOf(response, data);
}

/** undefined when it is no JSON: a proxy's page, or half an answer. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An answer without the one error shape comes from something between us and the server, so it counts as unavailable. */
function errorOf(response: Response, data: unknown): ApiError {
  const error = (data as Partial<ErrorBody> | undefined)?.error;
  if (!error?.code) return new ApiError("unavailable", response.statusText, {}, response.status >= 400 ? response.status : 502);
  return new ApiError(error.code, error.message, error.facts ?? {}, response.status);
}

/** The code of any problem, for those who only want words. */
export const codeOf = (problem: unknown): string => (problem instanceof ApiError ? problem.code : "unknown");
