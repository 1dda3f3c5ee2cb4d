package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The hostile programs that every provider of sandboxes has to withstand. */
final class Attacks {

    private static final Predicate<Ending> ENDED_NORMALLY = new Ending.Exited(0)::equals;

    private Attacks() {}

    static Stream<Attack> all(Path secret, Path writable, int port) {
        return Stream.of(processes(), resources(), files(secret, writable), kernel(), others(port))
                .flatMap(List::stream);
    }

    private static List<Attack> processes() {
        return List.of(
                forkBomb(),
                threadBomb(),
                Attack.of("double fork with setsid", """
                                import os, time
                                if os.fork() == 0:
                                    os.setsid()
                                    if os.fork() == 0:
                                        time.sleep(30)
                                    os._exit(0)
                                os.wait()
                                """, ENDED_NORMALLY, "pid-namespace")
                        .succeedingWhen(evidence -> !evidence.programsLeft().isEmpty()),
                Attack.of("kill of the supervisor", """
                                import os, time
                                try: os.kill(os.getppid(), 9)
                                except PermissionError: print('refused')
                                time.sleep(0.3)
                                """, ENDED_NORMALLY, "pid-namespace", "own-uid")
                        .succeedingWhen(evidence -> evidence.report().ending() instanceof Ending.Broken(String reason)
                                && reason.contains("init ended")));
    }

    private static Attack forkBomb() {
        Attack attack = Attack.of("fork bomb", """
                import os, time
                born = 0
                try:
                    while born < 200:
                        if os.fork() == 0:
                            time.sleep(3)
                            os._exit(0)
                        born += 1
                except OSError:
                    pass
                print('SUCCEEDED' if born == 200 else 'stopped at', born)
                """, ENDED_NORMALLY, "pids");
        return attack.with(attack.program().memoryKib(512 * 1024));
    }

    private static Attack threadBomb() {
        Attack attack = Attack.of("thread bomb", """
                import threading, time, os
                born = 0
                try:
                    while born < 200:
                        threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
                        born += 1
                except RuntimeError:
                    pass
                print('SUCCEEDED' if born == 200 else 'stopped at', born, flush=True)
                os._exit(0)
                """, ENDED_NORMALLY, "pids");
        return attack.with(attack.program().memoryKib(512 * 1024));
    }

    private static List<Attack> resources() {
        Attack loop = Attack.of("endless loop", """
                import time
                while time.process_time() < 1.2: pass
                print('SUCCEEDED')
                """, new Ending.CpuLimit()::equals, "cpu-timer");
        Attack manyLoops = Attack.of("loops in many processes", """
                import os, time
                for _ in range(4):
                    if os.fork() == 0:
                        while time.process_time() < 0.4: pass
                        os._exit(0)
                for _ in range(4): os.wait()
                print('SUCCEEDED')
                """, new Ending.CpuLimit()::equals, "cpu-timer");
        Attack sleeper = Attack.of("sleep with all signals ignored", """
                import signal, time
                for number in range(1, 65):
                    try: signal.signal(number, signal.SIG_IGN)
                    except (OSError, ValueError): pass
                time.sleep(1.5)
                print('SUCCEEDED')
                """, new Ending.WallLimit()::equals, "wall-timer");
        Attack flood = Attack.of(
                "output flood in one line",
                "import os\nfor _ in range(12): os.write(1, b'x' * 65536)\nos.write(1, b'SUCCEEDED')",
                new Ending.OutputLimit()::equals,
                "output");
        Attack errorFlood = Attack.of(
                "flood of the error stream",
                "import os\nfor _ in range(12): os.write(2, b'x' * 65536)\nos.write(2, b'SUCCEEDED')",
                new Ending.OutputLimit()::equals,
                "output");
        Attack filesInMemory = memory(
                "memory hog in files",
                "for i in range(4): open(f'/tmp/f{i}', 'wb').write(b'x' * (40 << 20))\nprint('SUCCEEDED')");
        return List.of(
                loop.with(loop.program().cpuMillis(300)),
                manyLoops.with(manyLoops.program().cpuMillis(500)),
                sleeper.with(sleeper.program().wallMillis(400)),
                flood.with(flood.program().outputBytes(100_000)),
                errorFlood.with(errorFlood.program().outputBytes(100_000)),
                memory("memory hog on the heap", "hog = bytearray(200 << 20); print('SUCCEEDED')"),
                memory("memory hog in many processes", """
                        import os
                        for _ in range(4):
                            if os.fork() == 0:
                                hog = b'x' * (50 << 20)
                                import time; time.sleep(1)
                                os._exit(0)
                        print('SUCCEEDED' if all(os.wait()[1] == 0 for _ in range(4)) else 'killed')
                        """),
                filesInMemory.with(filesInMemory.program().fileBytes(300 << 20)),
                memory(
                        "memory hog in shared memory",
                        "open('/dev/shm/hog', 'wb').write(b'x' * (40 << 20))\n"
                                + "import mmap\nhog = mmap.mmap(-1, 100 << 20)\n"
                                + "for i in range(0, 100 << 20, 4096): hog[i] = 1\nprint('SUCCEEDED')"));
    }

    private static Attack memory(String name, String code) {
        return Attack.of(name, code, new Ending.MemoryLimit()::equals, "memory");
    }

    private static List<Attack> files(Path secret, Path writable) {
        return List.of(
                Attack.of("read of /etc/shadow", reading("/etc/shadow"), ENDED_NORMALLY, "root-view", "own-uid"),
                Attack.of("read of the service's files", reading(secret.toString()), ENDED_NORMALLY, "root-view"),
                Attack.of("write outside of the work folder", """
                        try:
                            open('%s/planted', 'w').write('x')
                            print('SUCCEEDED')
                        except OSError as e: print(e)
                        """.formatted(writable), ENDED_NORMALLY, "read-only"),
                Attack.of("many files", """
                        try:
                            for i in range(12000): open(f'f{i}', 'w').close()
                            print('SUCCEEDED')
                        except OSError as e: print(e)
                        """, ENDED_NORMALLY, "file-space"),
                Attack.of("a sparse file of a tebibyte", """
                        try:
                            open('big', 'w').truncate(1 << 40)
                            print('SUCCEEDED')
                        except OSError as e: print(e)
                        """, ENDED_NORMALLY, "rlimits"),
                spaceHog());
    }

    private static Attack spaceHog() {
        Attack attack = Attack.of("more bytes in files than allowed", """
                try:
                    for i in range(5): open(f'/tmp/f{i}', 'wb').write(b'x' * (4 << 20))
                    print('SUCCEEDED')
                except OSError as e: print(e)
                """, ENDED_NORMALLY, "file-space");
        return attack.with(attack.program().fileBytes(8 << 20));
    }

    private static String reading(String path) {
        return "try:\n    open('%s').read()\n    print('SUCCEEDED')\nexcept OSError as e: print(e)".formatted(path);
    }

    private static List<Attack> kernel() {
        return List.of(
                violation(
                        "ptrace",
                        "ptrace",
                        "print('SUCCEEDED' if libc.ptrace(0, 0, 0, 0) == 0 else 'refused')",
                        "seccomp"),
                violation("ptrace in a grandchild", "ptrace", """
                        import os
                        if os.fork() == 0:
                            if os.fork() == 0: os._exit(libc.ptrace(0, 0, 0, 0))
                            os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
                        print('SUCCEEDED' if os.wait()[1] == 0 else 'refused')
                        """, "seccomp"),
                violation(
                        "mount",
                        "mount",
                        "print('SUCCEEDED' if libc.mount(b'x', b'/tmp', b'tmpfs', 0, None) == 0 else 'refused')",
                        "seccomp",
                        "own-uid",
                        "no-capabilities"),
                violation(
                        "a user namespace of its own",
                        "new namespaces",
                        "print('SUCCEEDED' if libc.unshare(0x10000000) == 0 else 'refused')",
                        "seccomp"),
                violation("keys of the kernel", "keyctl", "libc.syscall(250, 0, -3, 1); print('SUCCEEDED')", "seccomp"),
                violation("a 32-bit call", "32-bit call", """
                        import mmap
                        code = mmap.mmap(-1, 4096, prot=7)
                        code.write(bytes([0x53, 0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0x5b, 0xc3]))
                        entry = ctypes.addressof(ctypes.c_char.from_buffer(code))
                        print('SUCCEEDED' if ctypes.CFUNCTYPE(ctypes.c_int)(entry)() > 0 else 'refused')
                        """, "seccomp"),
                violation(
                        "chroot",
                        "chroot",
                        "print('SUCCEEDED' if libc.chroot(b'/box') == 0 else 'refused')",
                        "seccomp",
                        "own-uid",
                        "no-capabilities"),
                violation("bpf", "bpf", "libc.syscall(321, 0, None, 0); print('SUCCEEDED')", "seccomp"),
                Attack.of("performance counters", """
                        import ctypes, errno
                        libc = ctypes.CDLL(None, use_errno=True)
                        libc.syscall(298, None, 0, 0, 0, 0)
                        print('refused' if ctypes.get_errno() == errno.EPERM else 'SUCCEEDED')
                        """, ENDED_NORMALLY, "seccomp"),
                Attack.of("io_uring", """
                        import ctypes, errno
                        libc = ctypes.CDLL(None, use_errno=True)
                        libc.syscall(425, 1, None)
                        print('absent' if ctypes.get_errno() == errno.ENOSYS else 'SUCCEEDED')
                        """, ENDED_NORMALLY, "seccomp"),
                Attack.of("a socket to the kernel", """
                        import socket
                        try:
                            socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
                            print('SUCCEEDED')
                        except OSError as e: print(e)
                        """, ENDED_NORMALLY, "seccomp"));
    }

    private static Attack violation(String name, String call, String code, String... guards) {
        String whole = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n" + code;
        return Attack.of(name, whole, new Ending.SecurityViolation(call)::equals, guards);
    }

    private static List<Attack> others(int port) {
        return List.of(Attack.of(
                "network to a service of this machine", """
                import socket
                try:
                    socket.create_connection(('127.0.0.1', %d), timeout=2)
                    print('SUCCEEDED')
                except OSError as e: print(e)
                """.formatted(port), ENDED_NORMALLY, "network-namespace"));
    }
}
