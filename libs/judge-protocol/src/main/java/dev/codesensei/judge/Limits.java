package dev.codesensei.judge;

/**
 * What one program may use. All values are positive.
 *
 * @param cpuMillis CPU time of the whole process tree
 * @param wallMillis time on the wall
 * @param memoryKib peak memory of the whole process tree, files in memory included
 * @param outputBytes bytes on each of the two output streams
 * @param processes processes and threads alive at once
 * @param fileBytes bytes that all files the program writes may hold together
 */
public record Limits(long cpuMillis, long wallMillis, long memoryKib, long outputBytes, int processes, long fileBytes) {

    public Limits {
        requirePositive("cpuMillis", cpuMillis);
        requirePositive("wallMillis", wallMillis);
        requirePositive("memoryKib", memoryKib);
        requirePositive("outputBytes", outputBytes);
        requirePositive("processes", processes);
        requirePositive("fileBytes", fileBytes);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
