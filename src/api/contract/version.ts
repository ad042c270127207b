/**
 * What goes over the API has its shapes in this folder: the server fills them and the CLI reads them.
 * Additions only; this changes when a field must go. Times are RFC 3339 UTC, durations milliseconds.
 */
export const API_VERSION = 'hsu/v1';
