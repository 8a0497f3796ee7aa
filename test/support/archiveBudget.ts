/** How large the archive of the app may be with all its languages, which each start reads and each update fetches, in bytes. */
export const largestArchiveBytes = 2_500_000;
