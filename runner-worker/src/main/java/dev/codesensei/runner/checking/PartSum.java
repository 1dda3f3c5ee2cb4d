package dev.codesensei.runner.checking;

/**
 * How many parts of which kind there are, in three numbers: the sums of their digests, and their number. Sums do not depend
 * on the order. That two different collections have the same sums takes luck: digests are secret random numbers to whoever
 * wrote the two texts, and sums of such numbers agree once in 2^64 pairs at the very least, even where one part occurs 2^32
 * times more often in one than in the other.
 */
final class PartSum {

    private long low;
    private long high;
    private long count;

    void add(Part part) {
        low += part.digest().low();
        high += part.digest().high();
        count++;
    }

    long count() {
        return count;
    }

    boolean isSame(PartSum other) {
        return low == other.low && high == other.high && count == other.count;
    }
}
