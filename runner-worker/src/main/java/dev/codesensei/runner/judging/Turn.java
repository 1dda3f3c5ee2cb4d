package dev.codesensei.runner.judging;

import dev.codesensei.runner.sandbox.Report;

/**
 * What a submission did in one pass, and what that leads to.
 *
 * @param shown what it printed, or what was said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Turn(Cost cost, byte[] shown, Ruling ruling) {

    /** What running it took. */
    record Cost(long cpuMillis, long wallMillis, long peakMemoryKib) {

        static final Cost NOTHING = new Cost(0, 0, 0);

        static Cost of(Report report) {
            return new Cost(report.cpuMillis(), report.wallMillis(), report.peakMemoryKib());
        }

        /** Limits are for each pass, and so are figures: of each the largest. */
        Cost orMore(Cost other) {
            return new Cost(
                    Math.max(cpuMillis, other.cpuMillis),
                    Math.max(wallMillis, other.wallMillis),
                    Math.max(peakMemoryKib, other.peakMemoryKib));
        }
    }
}
