package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile programs against a provider, and each once more without the guard that stops it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileProgramsSuite {

    private Path playground;
    private ServerSocket service;
    private SandboxProvider guarded;

    abstract SandboxProvider start(Path playground, String... withoutGuards);

    abstract int firstUid();

    @BeforeAll
    void prepare() throws IOException {
        playground = Files.createTempDirectory(
                Path.of("/var/tmp"),
                "playground",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(playground.resolve("secret"), "a key");
        Path writable = Files.createDirectory(playground.resolve("writable"));
        Files.setPosixFilePermissions(writable, PosixFilePermissions.fromString("rwxrwxrwx"));
        service = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        guarded = start(playground);
    }

    @AfterAll
    void clear() throws IOException {
        guarded.close();
        service.close();
        Files.deleteIfExists(playground.resolve("writable/planted"));
        Files.deleteIfExists(playground.resolve("writable"));
        Files.deleteIfExists(playground.resolve("secret"));
        try (Stream<Path> rest = Files.list(playground)) {
            rest.forEach(file -> file.toFile().delete());
        }
        Files.delete(playground);
    }

    Stream<Attack> attacks() {
        return Attacks.all(playground.resolve("secret"), playground.resolve("writable"), service.getLocalPort());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackFailsAndLeavesNothing(Attack attack) {
        String mountsBefore = Host.mounts();

        Report report = attack.program().runIn(guarded);

        assertThat(report.ending()).as(text(report.output())).matches(attack.expected());
        assertThat(attack.succeeded()).rejects(new Attack.Evidence(report, Host.programsOf(firstUid())));
        assertThat(Host.mounts()).isEqualTo(mountsBefore);
        assertThat(Host.filesOf(firstUid())).isEmpty();
        assertAGoodProgramIsUnharmed();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void withoutItsGuardTheSameAttackSucceeds(Attack attack) {
        try (SandboxProvider open = start(playground, attack.guards().toArray(String[]::new))) {
            Report report = attack.program().runIn(open);
            List<Long> left = Host.programsOf(firstUid());
            Host.end(left);

            assertThat(attack.succeeded()).accepts(new Attack.Evidence(report, left));
            assertThat(open.isolation().absent())
                    .containsAll(attack.guards().stream()
                            .map(guard -> guard + " (off)")
                            .toList());
        }
    }

    @Test
    void aNeighbourCannotBeReachedOverAbstractSockets() {
        assertThat(talkBetweenSlots(guarded)).doesNotContain("SUCCEEDED");
    }

    @Test
    void withoutNetworksOfTheirOwnNeighboursCanTalk() {
        try (SandboxProvider open = start(playground, "network-namespace")) {
            assertThat(talkBetweenSlots(open)).contains("SUCCEEDED");
        }
    }

    @Test
    void whatIsLeftInWritablePlacesIsGone() throws InterruptedException {
        assertThat(leaveAndLook(guarded, LEAVE_FILES)).doesNotContain("SUCCEEDED");
    }

    @Test
    void withoutSingleUseTheNextJobFindsIt() throws InterruptedException {
        try (SandboxProvider open = start(playground, "single-use")) {
            assertThat(leaveAndLook(open, LEAVE_FILES)).contains("SUCCEEDED");
        }
    }

    @Test
    void sharedMemoryOfTheKernelIsGone() throws InterruptedException {
        assertThat(leaveAndLook(guarded, LEAVE_SHARED_MEMORY)).doesNotContain("SUCCEEDED");
    }

    @Test
    void withoutAnIpcNamespaceTheNextJobFindsIt() throws InterruptedException {
        try (SandboxProvider open = start(playground, "ipc-namespace")) {
            assertThat(leaveAndLook(open, LEAVE_SHARED_MEMORY)).contains("SUCCEEDED");
        }
    }

    private static final String LEAVE_FILES = """
            import os
            for name in ('/dev/shm/left', '/tmp/left', '/box/left'):
                if os.path.exists(name): print('SUCCEEDED')
                open(name, 'w').write('x')
            os.remove('main.py')
            """;

    /** The second run removes what the first one left, so that the control run leaves nothing on the machine. */
    private static final String LEAVE_SHARED_MEMORY = """
            import ctypes
            libc = ctypes.CDLL(None)
            found = libc.shmget(0x5e15e1, 4096, 0)
            if found >= 0:
                print('SUCCEEDED')
                libc.shmctl(found, 0, None)
            else:
                libc.shmget(0x5e15e1, 4096, 0o1666)
            """;

    private static String leaveAndLook(SandboxProvider provider, String code) throws InterruptedException {
        try (Sandbox sandbox = provider.acquire()) {
            Command program = python(code).command();
            sandbox.run(program, OutputListener.NONE);
            return text(sandbox.run(program, OutputListener.NONE).output());
        }
    }

    private static String talkBetweenSlots(SandboxProvider provider) {
        var listening = new CountDownLatch(1);
        Program listener = python("""
                        import socket
                        s = socket.socket(socket.AF_UNIX); s.bind('\\0sandbox-test'); s.listen()
                        print('listening', flush=True)
                        s.settimeout(10); s.accept()
                        """).wallMillis(10_000);
        Program caller = python("""
                import socket
                s = socket.socket(socket.AF_UNIX)
                try: s.connect('\\0sandbox-test'); print('SUCCEEDED')
                except OSError as e: print(e)
                """);
        try (Sandbox first = provider.acquire();
                Sandbox second = provider.acquire()) {
            var serving =
                    CompletableFuture.runAsync(() -> first.run(listener.command(), (_, _) -> listening.countDown()));
            listening.await();
            String heard =
                    text(second.run(caller.command(), OutputListener.NONE).output());
            first.kill();
            serving.join();
            return heard;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertAGoodProgramIsUnharmed() {
        Report report = python("print(sum(range(10)))").runIn(guarded);

        assertThat(text(report.output())).isEqualTo("45\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
        await().untilAsserted(() -> assertThat(Host.programsOf(firstUid())).isEmpty());
    }
}
