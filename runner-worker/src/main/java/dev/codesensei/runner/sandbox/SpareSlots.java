package dev.codesensei.runner.sandbox;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The slots in which interpreters wait that were started ahead, to be borrowed by whoever has a fitting command. */
final class SpareSlots {

    private final List<Spare> spares;
    private final List<Slot> slots;

    /**
     * @param first the number of the first of these slots
     */
    SpareSlots(int first, List<WaitingProgram> programs) {
        spares = IntStream.range(0, programs.size())
                .mapToObj(i -> new Spare(programs.get(i), new Slot(first + i, _ -> {})))
                .toList();
        slots = spares.stream().map(Spare::slot).toList();
    }

    /** One of them, and what waits in it. */
    private record Spare(WaitingProgram program, Slot slot) {}

    List<Slot> slots() {
        return slots;
    }

    /** A slot in which this command can go on at once, held until it is released; null when there is none right now. */
    @Nullable Slot borrow(Command command) {
        return spares.stream()
                .filter(spare -> spare.program().fits(command))
                .map(Spare::slot)
                .filter(Slot::holdIfFree)
                .findFirst()
                .orElse(null);
    }
}
