/** Names for requests: the same id gets the same answer, so a retry changes nothing twice. */

/** 128 random bits as 32 hex digits. crypto.randomUUID is missing on plain http, where kiosks live. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
