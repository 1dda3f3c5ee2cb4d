package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.SourceFile;

/** What is heard of a run while it lasts. */
sealed interface RunEvent {

    /** The program printed something. */
    @SuppressWarnings("ArrayRecordComponent") // events are never compared
    record Printed(OutputListener.Stream stream, byte[] bytes) implements RunEvent {}

    /** A file came back. */
    record Collected(SourceFile file) implements RunEvent {}

    /**
     * The run is over and everything of it is gone. Times are in microseconds.
     *
     * @param waitedMicros see {@link Report#waitedMillis()}
     */
    record Ended(
            Ending ending,
            long cpuMicros,
            long wallMicros,
            long peakKib,
            long waitedMicros,
            boolean stdoutTruncated,
            boolean stderrTruncated)
            implements RunEvent {

        static Ended broken(String reason) {
            return new Ended(new Ending.Broken(reason), 0, 0, 0, 0, false, false);
        }
    }

    /** What a frame tells about a run. */
    static RunEvent of(Frame frame) {
        return switch (frame.type()) {
            case Frame.OUTPUT ->
                new Printed(
                        frame.payload().get() == 0 ? OutputListener.Stream.STDOUT : OutputListener.Stream.STDERR,
                        frame.rest());
            case Frame.FILE -> new Collected(new SourceFile(frame.text(), frame.blob()));
            case Frame.VERDICT -> verdict(frame);
            default -> throw new IllegalArgumentException("No run is told of by frame " + frame.type());
        };
    }

    private static Ended verdict(Frame frame) {
        int how = frame.payload().get();
        int code = frame.payload().getInt();
        long cpu = frame.payload().getLong();
        long wall = frame.payload().getLong();
        long peak = frame.payload().getLong();
        long waited = frame.payload().getLong();
        int truncated = frame.payload().get();
        return new Ended(
                ending(how, code, frame.text()), cpu, wall, peak, waited, (truncated & 1) != 0, (truncated & 2) != 0);
    }

    /** The numbers are those of {@code enum ending} in {@code slot.h}. */
    private static Ending ending(int how, int code, String what) {
        return switch (how) {
            case 1 -> new Ending.Exited(code);
            case 2 -> new Ending.Signalled(code);
            case 3 -> new Ending.CpuLimit();
            case 4 -> new Ending.WallLimit();
            case 5 -> new Ending.MemoryLimit();
            case 6 -> new Ending.OutputLimit();
            case 7 -> new Ending.SecurityViolation(what);
            case 8 -> new Ending.Cancelled();
            default -> new Ending.Broken(what);
        };
    }
}
