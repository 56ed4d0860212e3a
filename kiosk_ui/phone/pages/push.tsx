/** News that reaches a phone whose screen is dark, where the centre offers them. */
import type { PhoneProps } from "../phone";

export function Push(_props: PhoneProps): null {
  return null;
}
