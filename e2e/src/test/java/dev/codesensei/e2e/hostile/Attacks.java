package dev.codesensei.e2e.hostile;

import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Suite;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What programs try. */
public final class Attacks {

    private static final String OK = "OK";
    private static final String VIOLATION = "SECURITY_VIOLATION";

    private static final String LIBC = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n";

    private Attacks() {}

    public static Stream<Attack> on(Suite suite) {
        return Stream.of(
                        processes(),
                        endless(),
                        floods(),
                        memory(),
                        files(),
                        secrets(suite),
                        network(suite),
                        kernel(),
                        java())
                .flatMap(List::stream);
    }

    private static List<Attack> processes() {
        return List.of(
                Attack.python("fork bomb", OK, "stopped", """
                        import os, time
                        born = 0
                        try:
                            while born < 500:
                                if os.fork() == 0:
                                    time.sleep(20)
                                    os._exit(0)
                                born += 1
                            print('THROUGH')
                        except OSError:
                            print('stopped at', born)
                        """).limit("memoryKib", 512 * 1024),
                new Attack(
                        "fork bomb without an end",
                        Program.python("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass")
                                .limit("cpuMillis", 2_000),
                        Set.of("TIME_LIMIT", "MEMORY_LIMIT"),
                        ""),
                Attack.python("thread bomb", OK, "stopped", """
                        import os, threading, time
                        born = 0
                        try:
                            while born < 500:
                                threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
                                born += 1
                            print('THROUGH', flush=True)
                        except RuntimeError:
                            print('stopped at', born, flush=True)
                        os._exit(0)
                        """).limit("memoryKib", 512 * 1024),
                Attack.python("double fork with setsid", OK, "parent ends", """
                        import os, time
                        if os.fork() == 0:
                            os.setsid()
                            if os.fork() == 0:
                                time.sleep(120)
                            os._exit(0)
                        os.wait()
                        print('parent ends')
                        """),
                Attack.python("a grandchild that holds the output", OK, "parent ends", """
                        import os, time
                        if os.fork() == 0:
                            os.setsid()
                            time.sleep(120)
                        print('parent ends')
                        """),
                Attack.python("kill of the supervisor", OK, "refused", """
                        import os, time
                        for pid in (1, os.getppid()):
                            for signal in (19, 9, 15):
                                try: os.kill(pid, signal)
                                except OSError as e: print('refused', e)
                        time.sleep(0.3)
                        print('still here')
                        """),
                new Attack(
                        "kill of everything",
                        Program.python("import os\nos.kill(-1, 9)\nprint('alone')"),
                        Set.of(OK, "RUNTIME_ERROR"),
                        ""));
    }

    private static List<Attack> endless() {
        return List.of(
                Attack.python("endless loop", "TIME_LIMIT", "", "while True: pass")
                        .limit("cpuMillis", 500),
                Attack.python("endless loops in many processes", "TIME_LIMIT", "", """
                        import os
                        for _ in range(8):
                            if os.fork() == 0: break
                        while True: pass
                        """)
                        .limit("cpuMillis", 500),
                Attack.python("sleep with all signals ignored", "WALL_TIME_LIMIT", "asleep", """
                        import signal, time
                        for number in range(1, 65):
                            try: signal.signal(number, signal.SIG_IGN)
                            except (OSError, ValueError): pass
                        print('asleep')
                        time.sleep(100)
                        """)
                        .limit("wallMillis", 1_000),
                Attack.python("stopped by itself", "WALL_TIME_LIMIT", "", "import os\nos.kill(os.getpid(), 19)")
                        .limit("wallMillis", 1_000),
                Attack.python("slow output", "WALL_TIME_LIMIT", "drip", """
                        import time
                        while True:
                            print('drip')
                            time.sleep(0.05)
                        """).limit("wallMillis", 1_000));
    }

    private static List<Attack> floods() {
        return List.of(
                Attack.python("output flood", "OUTPUT_LIMIT", "y", "while True: print('y')"),
                Attack.python(
                        "one giant line", "OUTPUT_LIMIT", "xxx", "import os\nwhile True: os.write(1, b'x' * 65536)"),
                Attack.python("error flood", "OUTPUT_LIMIT", "", "import os\nwhile True: os.write(2, b'e' * 65536)"),
                Attack.python("NUL and invalid UTF-8", OK, "end", """
                        import os
                        os.write(1, bytes(range(256)) + b'\\xc3\\x28\\xed\\xa0\\x80\\xf8' + b'end')
                        """),
                Attack.python("a forged frame", OK, "end", """
                        import os
                        for descriptor in range(3, 64):
                            try: os.write(descriptor, b'\\0' * 64)
                            except OSError: pass
                        print('end')
                        """));
    }

    private static List<Attack> memory() {
        return List.of(
                Attack.python("memory hog", "MEMORY_LIMIT", "", "hog = bytearray(1 << 30)\nprint('THROUGH')"),
                new Attack("memory hog in many processes", Program.python("""
                                import os, time
                                for _ in range(8):
                                    if os.fork() == 0: break
                                hog = bytearray(40 << 20)
                                time.sleep(3)
                                """), Set.of("MEMORY_LIMIT"), ""),
                Attack.python("memory hog in shared memory", "MEMORY_LIMIT", "", """
                        import mmap
                        open('/dev/shm/hog', 'wb').write(b'x' * (40 << 20))
                        hog = mmap.mmap(-1, 100 << 20)
                        for i in range(0, 100 << 20, 4096): hog[i] = 1
                        print('THROUGH')
                        """));
    }

    private static List<Attack> files() {
        return List.of(
                Attack.python("write outside of the work folder", OK, "refused", """
                        import os
                        for folder in ('/', '/etc', '/usr', '/usr/bin', '/root', '/var', '/proc', '/sys', '/dev', '/lib'):
                            try:
                                open(folder + '/planted', 'w').write('x')
                                print('THROUGH', folder)
                            except OSError as e: print('refused', e)
                        """),
                Attack.python("a huge file", OK, "refused", """
                        try:
                            with open('/tmp/huge', 'wb') as f:
                                for _ in range(70): f.write(b'x' * (1 << 20))
                            print('THROUGH')
                        except OSError as e: print('refused', e)
                        """).limit("memoryKib", 512 * 1024),
                Attack.python("many files", OK, "refused", """
                        try:
                            for i in range(20000): open(f'f{i}', 'w').close()
                            print('THROUGH')
                        except OSError as e: print('refused', e)
                        """),
                Attack.python("links out of the box", OK, "refused", """
                        import os
                        for target in ('/etc/shadow', '/proc/1/root/etc/shadow', '/proc/1/environ', '/proc/1/mem'):
                            try:
                                if os.path.lexists('link'): os.remove('link')
                                os.symlink(target, 'link')
                                print('THROUGH', open('link', 'rb').read(10))
                            except OSError as e: print('refused', e)
                            try:
                                os.link(target, 'hard')
                                print('THROUGH', target)
                            except OSError as e: print('refused', e)
                        """),
                Attack.python("devices and pipes", OK, "refused", """
                        import os, stat
                        for kind in (stat.S_IFBLK, stat.S_IFCHR):
                            try:
                                os.mknod('device', kind | 0o666, os.makedev(1, 1))
                                print('THROUGH')
                            except OSError as e: print('refused', e)
                        os.mkfifo('pipe')
                        """),
                Attack.python("folders that nobody may enter", OK, "made", """
                        import os
                        os.makedirs('a/b/c')
                        open('a/b/c/f', 'w').write('x')
                        os.chmod('a/b', 0)
                        os.chmod('a', 0)
                        os.chmod('.', 0)
                        print('made')
                        """));
    }

    private static List<Attack> secrets(Suite suite) {
        String data = suite.data().toString();
        return List.of(
                Attack.python("reads of the host's and the service's files", OK, "refused", """
                        import glob
                        wanted = ['/etc/shadow', '/etc/passwd-', '/root/.ssh', '/root/.bash_history', '/proc/kcore', '/dev/mem',
                                  '/dev/kmsg', 'DATA/admin-password', 'DATA/keys/signing-key.pem', 'DATA/suite.json', 'DATA/lock']
                        for path in wanted:
                            try: print('THROUGH', path, open(path, 'rb').read(10))
                            except OSError as e: print('refused', e)
                        for path in glob.glob('DATA/*') + glob.glob('/home/*') + glob.glob('/tmp/sensei*'): print('THROUGH', path)
                        """.replace("DATA", data)),
                Attack.python("looks at other processes", OK, "looked", """
                        import os
                        own = {str(os.getpid()), 'self', 'thread-self'}
                        for pid in sorted(p for p in os.listdir('/proc') if p.isdigit() and p not in own):
                            for name in ('environ', 'maps', 'cmdline', 'root/etc/shadow', 'fd'):
                                try:
                                    path = f'/proc/{pid}/{name}'
                                    found = os.listdir(path) if name == 'fd' else open(path, 'rb').read()
                                    text = str(found)
                                    if 'QUARKUS' in text or 'SENSEI' in text or 'java' in text: print('THROUGH', path, text[:80])
                                except OSError: pass
                        print('looked at', len(os.listdir('/proc')))
                        """),
                Attack.python(
                        "secrets in its own environment and descriptors", OK, "looked", """
                        import os
                        for name in os.environ:
                            if any(word in name for word in ('SENSEI', 'QUARKUS', 'TOKEN', 'KEY', 'SECRET', 'PASSWORD')): print('THROUGH', name)
                        for descriptor in os.listdir('/proc/self/fd'):
                            if int(descriptor) > 2:
                                try: print('left open', descriptor, os.readlink(f'/proc/self/fd/{descriptor}'))
                                except OSError: pass
                        for line in open('/proc/self/mountinfo'):
                            if 'DATA' in line: print('THROUGH', line)
                        print('looked')
                        """.replace("DATA", data)));
    }

    private static List<Attack> network(Suite suite) {
        return List.of(
                Attack.python("network", OK, "refused", """
                        import socket
                        targets = [('127.0.0.1', PORT), ('::1', PORT), ('169.254.169.254', 80), ('8.8.8.8', 53), ('10.0.0.1', 22)]
                        for host, port in targets:
                            try:
                                socket.create_connection((host, port), timeout=2)
                                print('THROUGH', host)
                            except OSError as e: print('refused', e)
                        try: print('THROUGH', socket.getaddrinfo('example.org', 80))
                        except OSError as e: print('refused', e)
                        try:
                            udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                            udp.sendto(b'x', ('8.8.8.8', 53))
                            print('THROUGH udp')
                        except OSError as e: print('refused', e)
                        """.replace(
                                "PORT", suite.address().getPort() + "")),
                Attack.python("raw, netlink and vsock sockets", OK, "refused", """
                        import socket
                        for family, kind in ((socket.AF_PACKET, socket.SOCK_RAW), (socket.AF_INET, socket.SOCK_RAW),
                                             (socket.AF_NETLINK, socket.SOCK_RAW), (40, socket.SOCK_STREAM)):
                            try:
                                socket.socket(family, kind, 0)
                                print('THROUGH', family)
                            except OSError as e: print('refused', e)
                        """));
    }

    private static List<Attack> kernel() {
        return List.of(
                Attack.python("ptrace", VIOLATION, "", LIBC + "libc.ptrace(16, 1, 0, 0)\nprint('THROUGH')"),
                Attack.python(
                        "mount",
                        VIOLATION,
                        "",
                        LIBC + "libc.mount(b'x', b'/tmp', b'tmpfs', 0, None)\nprint('THROUGH')"),
                Attack.python("a user namespace", VIOLATION, "", LIBC + "libc.unshare(0x10000000)\nprint('THROUGH')"),
                Attack.python(
                        "keys of the kernel", VIOLATION, "", LIBC + "libc.syscall(250, 0, -3, 1)\nprint('THROUGH')"),
                new Attack(
                        "chroot, setuid, reboot, clock",
                        Program.python(("""
                                import os, time
                                for attempt in (lambda: os.chroot('/tmp'), lambda: os.setuid(0), lambda: os.setgroups([0]),
                                                lambda: time.clock_settime(0, 0), lambda: os.nice(-10)):
                                    try:
                                        attempt()
                                        print('THROUGH')
                                    except OSError as e: print('refused', e)
                                """).replace("THROUGH", Attack.THROUGH)),
                        Set.of(OK, VIOLATION),
                        ""));
    }

    private static List<Attack> java() {
        return List.of(
                Attack.java("a memory hog in Java", "RUNTIME_ERROR", "", """
                        import java.util.*;
                        class Main { public static void main(String[] a) {
                            var hog = new ArrayList<byte[]>();
                            while (true) hog.add(new byte[1 << 20]);
                        } }
                        """),
                Attack.java("a thread bomb in Java", "TIME_LIMIT", "", """
                        class Main { public static void main(String[] a) {
                            for (int i = 0; i < 1000; i++) new Thread(() -> { while (true) Thread.onSpinWait(); }).start();
                            System.out.println("THROUGH");
                        } }
                        """).limit("cpuMillis", 3_000),
                Attack.java("a process of its own in Java", "OK", "", """
                        class Main { public static void main(String[] a) throws Exception {
                            for (String path : new String[] {"/etc/shadow", "/root/.ssh/id_rsa"}) {
                                try { System.out.println("THROUGH" + java.nio.file.Files.readString(java.nio.file.Path.of(path))); }
                                catch (java.io.IOException e) { System.out.println("refused"); }
                            }
                            try { new java.net.Socket("127.0.0.1", 22); System.out.println("THROUGH"); }
                            catch (java.io.IOException e) { System.out.println("refused"); }
                        } }
                        """),
                new Attack(
                        "a bomb for the compiler",
                        Program.java("class Main { int f() { return " + "(".repeat(40_000) + "1" + ")".repeat(40_000)
                                + "; } }"),
                        Set.of("COMPILE_ERROR"),
                        ""),
                new Attack(
                        "an annotation processor in the compiler",
                        Program.javaFiles(
                                List.of(
                                        Program.file(
                                                "Main.java",
                                                "class Main { public static void main(String[] a) { System.out.println(\"ran\"); } }"),
                                        Program.file("META-INF/services/javax.annotation.processing.Processor", "Evil"),
                                        Program.file(
                                                "Evil.java",
                                                "public class Evil extends javax.annotation.processing.AbstractProcessor { static { System.out.println(\"GOT THROUGH\"); }"
                                                        + " public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> s, javax.annotation.processing.RoundEnvironment r) { return false; } }"))),
                        Set.of("OK"),
                        "ran"));
    }
}
