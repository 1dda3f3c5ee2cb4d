package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to attack on a machine: secrets, a folder and a program of somebody, services. The folder lies where
 * sandboxes have nothing of their own, and everybody may enter it; that programs cannot is left to the guards.
 */
final class Target implements AutoCloseable {

    /** Stands in a file, in the environment of what started the agent, and in the work folder of a neighbour. */
    static final String SECRET = "5e15e1-the-key";

    private final Path folder;
    private final int firstUid;
    private final ServerSocket service;
    private final ServerSocketChannel localService;
    private final DatagramSocket nameService;
    private final List<Process> bystanders = new ArrayList<>();

    private Target(Path folder, int firstUid) throws IOException {
        this.folder = folder;
        this.firstUid = firstUid;
        Files.writeString(folder.resolve("secret"), SECRET);
        Path shown = Files.createDirectory(folder.resolve("writable"));
        open(shown, "rwxrwxrwx");
        Path privileged = Files.copy(Path.of("/usr/bin/id"), shown.resolve("id"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.setAttribute(privileged, "unix:mode", 0104755);
        service = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        nameService = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        localService = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        localService.bind(UnixDomainSocketAddress.of(folder.resolve("service")));
        open(folder.resolve("service"), "rwxrwxrwx");
        replaceBystanders();
    }

    /**
     * @param firstUid the user of the first slot; programs of the slots' users, outside of all sandboxes, are among the
     *     targets
     */
    static Target make(int firstUid) {
        try {
            return new Target(
                    Files.createTempDirectory(
                            Path.of("/var/tmp"),
                            "target",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))),
                    firstUid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private void replaceBystanders() throws IOException {
        bystanders.forEach(Process::destroyForcibly);
        bystanders.clear();
        for (int i = 0; i < TestSandboxes.SLOTS; i++) {
            int id = firstUid + i;
            String user = "--reuid=" + id;
            String group = "--regid=" + id;
            bystanders.add(new ProcessBuilder(
                            "setpriv", user, group, "--clear-groups", "--pdeathsig=KILL", "sleep", "infinity")
                    .start());
        }
    }

    /** What there is to see of an attack; what it hit is made whole again. */
    Attack.Evidence evidence(Report report) {
        boolean unharmed = bystanders.stream().allMatch(Process::isAlive);
        var seen = new Attack.Evidence(report, programsLeft(), unharmed);
        if (!unharmed) {
            try {
                replaceBystanders();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seen;
    }

    /** What programs of the slots' users still run. */
    List<Long> programsLeft() {
        List<Long> known = bystanders.stream().map(Process::pid).toList();
        return Host.programsOf(firstUid).stream()
                .filter(pid -> !known.contains(pid))
                .toList();
    }

    Path folder() {
        return folder;
    }

    /** A folder that is shown to programs, read-only, although everybody may write to it. */
    Path shown() {
        return folder.resolve("writable");
    }

    /** A program's text with names instead of placeholders. */
    String fill(String text) {
        return text.replace("@SECRET@", folder.resolve("secret").toString())
                .replace("@SHOWN@", shown().toString())
                .replace("@SERVICE@", folder.resolve("service").toString())
                .replace("@PORT@", Integer.toString(service.getLocalPort()))
                .replace("@NAME-PORT@", Integer.toString(nameService.getLocalPort()))
                .replace(
                        "@BYSTANDERS@",
                        bystanders.stream().map(one -> Long.toString(one.pid())).collect(Collectors.joining(", ")));
    }

    @Override
    public void close() throws IOException {
        bystanders.forEach(Process::destroyForcibly);
        service.close();
        nameService.close();
        localService.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
