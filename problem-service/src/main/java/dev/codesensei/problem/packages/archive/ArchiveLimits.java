package dev.codesensei.problem.packages.archive;

/** How much an archive may hold. Links count like the files that they are replaced by. */
public record ArchiveLimits(int entries, long totalBytes, long fileBytes, long ratio, long ratioFromBytes) {

    /** Room for any contest problem: 20,000 entries, 2 GiB in all, 512 MiB for one file. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(20_000, 2L << 30, 512L << 20, 200, 1L << 20);

    public ArchiveLimits {
        if (entries < 1 || totalBytes < 1 || fileBytes < 1 || ratio < 1 || ratioFromBytes < 0) {
            throw new IllegalArgumentException("limits of an archive must be positive");
        }
    }
}
