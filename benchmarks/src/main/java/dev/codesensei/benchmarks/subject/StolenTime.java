package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * CPU time for which this machine was ready and in which its host did something else. What is measured meanwhile is slower
 * by more than that, so figures of different hours can be compared only where it was little.
 */
public final class StolenTime {

    /** Counted from the label of the line: proc_stat(5). What guests used is in what users used. */
    private static final int STEAL = 8;

    private long stolen;
    private long all;

    private StolenTime() {}

    public static StolenTime fromNow() throws IOException {
        var time = new StolenTime();
        time.percent();
        return time;
    }

    /** Of the time of all processors since it was last asked, from 0 to 100. */
    public double percent() throws IOException {
        String[] words =
                Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split(" +", -1);
        long nowStolen = Long.parseLong(words[STEAL]);
        long nowAll =
                Arrays.stream(words, 1, STEAL + 1).mapToLong(Long::parseLong).sum();
        double percent = 100.0 * (nowStolen - stolen) / Math.max(1, nowAll - all);
        stolen = nowStolen;
        all = nowAll;
        return percent;
    }
}
