/** Eight letters and digits that nobody else has; no secret. */
export function randomId(): string {
  return Math.random().toString(36).slice(2, 10);
}
