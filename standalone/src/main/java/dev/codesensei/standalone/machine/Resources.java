package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.checkout.Checkout;
import dev.codesensei.standalone.machine.Finding.Broken;
import dev.codesensei.standalone.machine.Finding.Good;
import dev.codesensei.standalone.machine.Finding.Lacking;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the suite takes of the machine: a port, memory, open files and room on the disk. */
final class Resources {

    private static final long NEEDED_MEMORY_MIB = 1536;
    private static final long NEEDED_FILES = 4096;
    private static final long NEEDED_DISK_MIB = 2048;

    private final int port;

    Resources(int port) {
        this.port = port;
    }

    List<Finding> look() {
        return List.of(port(), memory(), openFiles(), disk());
    }

    private Finding port() {
        String subject = "port " + port;
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Good(subject, "free");
        } catch (IOException e) {
            return new Lacking(subject, "taken", "./sensei up --port <another>");
        }
    }

    private static Finding memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            long mib = lines.filter(line -> line.startsWith("MemAvailable:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
            String seen = "%d MiB available".formatted(mib);
            return mib >= NEEDED_MEMORY_MIB
                    ? new Good("memory", seen)
                    : new Lacking("memory", seen, "end other programs: %d MiB are needed".formatted(NEEDED_MEMORY_MIB));
        } catch (IOException e) {
            return new Lacking(
                    "memory", "unknown on this system", "see that %d MiB are free".formatted(NEEDED_MEMORY_MIB));
        }
    }

    private static Finding openFiles() {
        String limit = Shell.ask("sh", "-c", "ulimit -n").orElse("unknown");
        boolean enough = "unlimited".equals(limit) || atLeast(limit, NEEDED_FILES);
        return enough ? new Good("open files", limit) : new Lacking("open files", limit, "ulimit -n " + NEEDED_FILES);
    }

    private static boolean atLeast(String number, long least) {
        return number.matches("\\d{1,18}") && Long.parseLong(number) >= least;
    }

    private static Finding disk() {
        Path root = Checkout.current().root();
        try {
            long mib = Files.getFileStore(root).getUsableSpace() >> 20;
            String seen = "%d MiB free for %s".formatted(mib, root);
            return mib >= NEEDED_DISK_MIB
                    ? new Good("disk", seen)
                    : new Broken("disk", seen, "free some space: %d MiB are needed".formatted(NEEDED_DISK_MIB));
        } catch (IOException e) {
            return new Broken("disk", "unreadable", "ls -ld " + root);
        }
    }
}
