package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts sandboxes for tests, with users of their own so that leftovers can be told apart. */
public final class TestSandboxes {

    static final int SLOTS = 3;

    private static final int RESERVED = 1;

    private static final int PARTNERS = 1;

    /** Users of one provider: its slots, the reserved one, the partner and the spare ones. */
    private static final int UIDS = 7;

    /** Suites that run on one machine at the same time do not see each other's programs. */
    private static final AtomicInteger NEXT_UID =
            new AtomicInteger(61_000 + (int) (ProcessHandle.current().pid() % 10_000) * 100);

    private TestSandboxes() {}

    /** All guards on. */
    public static SandboxProvider start(Path folder, Collection<Path> toolchains) {
        return NamespaceProvider.start(settings(folder, toolchains, NEXT_UID.getAndAdd(UIDS), List.of()));
    }

    /** With some guards off, for the control run of a hostile case. */
    static NamespaceProvider waiting(Path folder, int firstUid, String... guards) {
        return NamespaceProvider.start(settings(
                folder,
                List.of(TestPython.HOME),
                firstUid,
                Arrays.asList(guards),
                new WaitingPrograms(Program.WAITING, List.of())));
    }

    /** All guards on that there are without root. */
    public static SandboxProvider startWithoutRoot(Path folder, Collection<Path> toolchains) {
        return NamespaceProvider.start(OrdinaryUser.of(settings(folder, toolchains, freshUids(), List.of())));
    }

    /** Made by the user who has the first number. */
    static NamespaceProvider ordinary(Path folder, Collection<Path> toolchains, int firstUid, WaitingPrograms waiting) {
        return NamespaceProvider.start(OrdinaryUser.of(settings(folder, toolchains, firstUid, List.of(), waiting)));
    }

    /** With some guards off, and every interpreter started by its job. */
    static NamespaceProvider without(Path folder, int firstUid, String... guards) {
        return NamespaceProvider.start(settings(folder, List.of(TestPython.HOME), firstUid, Arrays.asList(guards)));
    }

    static int freshUids() {
        return NEXT_UID.getAndAdd(UIDS);
    }

    static SandboxSettings settings(Path folder, Collection<Path> toolchains, int firstUid, List<String> guardsOff) {
        return settings(folder, toolchains, firstUid, guardsOff, WaitingPrograms.NONE);
    }

    static SandboxSettings settings(
            Path folder, Collection<Path> toolchains, int firstUid, List<String> guardsOff, WaitingPrograms waiting) {
        return new SandboxSettings(
                List.of(),
                folder,
                SLOTS,
                RESERVED,
                PARTNERS,
                firstUid,
                50 << 20,
                10_000,
                toolchains,
                folder.resolve("prepared"),
                waiting,
                guardsOff,
                Set.of());
    }
}
