/** What Node is told where the language server is a process of its own. */

/**
 * Megabytes of each half of the nursery. Reports die young: a small nursery makes the pauses for garbage short, so that
 * more of the answers while someone types come at once (`npm run bench -- servers`).
 */
const NURSERY_MB = 4;

export const SERVER_FLAGS: readonly string[] = [`--max-semi-space-size=${NURSERY_MB}`];
