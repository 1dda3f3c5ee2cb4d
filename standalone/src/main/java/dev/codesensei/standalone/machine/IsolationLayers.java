package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.machine.Finding.Broken;
import dev.codesensei.standalone.machine.Finding.Good;
import dev.codesensei.standalone.machine.Finding.Lacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel lets the sandbox be built of, layer by layer, each one tried and not just looked for. */
final class IsolationLayers {

    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    private final boolean root = SystemPackages.isRoot();

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(user());
        if (!root) {
            findings.add(new UserNamespaces(Path.of("/proc/sys")).look(works("true")));
        }
        for (String namespace : List.of("pid", "mount", "net", "ipc", "uts")) {
            findings.add(namespace(namespace));
        }
        findings.add(processes());
        findings.add(seccomp());
        for (String controller : List.of("memory", "pids", "cpu")) {
            findings.add(controller(controller));
        }
        return findings;
    }

    private Finding user() {
        return root
                ? new Good("user", "root")
                : new Lacking(
                        "user",
                        "not root: good enough for programs of people you know",
                        "for strangers: sudo ./sensei up");
    }

    private Finding namespace(String kind) {
        String subject = kind + " namespace";
        return works("unshare", "--" + kind, "--fork", "true")
                ? new Good(subject, "can be made")
                : new Broken(subject, "cannot be made", "run as root, in a container with --privileged");
    }

    /** Containers cover parts of /proc, and then no fresh one may be mounted without root. */
    private Finding processes() {
        return works("unshare", "--pid", "--mount-proc", "--fork", "true")
                ? new Good("fresh /proc", "can be mounted")
                : new Broken(
                        "fresh /proc",
                        "cannot be mounted",
                        "run as root, or in a container with --security-opt systempaths=unconfined");
    }

    /** As sandboxes do it: without root, inside of a user namespace. */
    private boolean works(String... command) {
        var words = new ArrayList<String>(root ? List.of() : UserNamespaces.ENTER);
        words.addAll(List.of(command));
        return Shell.ask(words.toArray(String[]::new)).isPresent();
    }

    private static Finding seccomp() {
        return Files.exists(Path.of("/proc/sys/kernel/seccomp/actions_avail"))
                ? new Good("seccomp", "filters are available")
                : new Broken("seccomp", "absent", "use a kernel built with CONFIG_SECCOMP_FILTER");
    }

    private Finding controller(String name) {
        String subject = "cgroup " + name;
        if (isUnified(name)) {
            return writable(subject, "v2", CGROUPS);
        }
        Path legacy = CGROUPS.resolve(name);
        return Files.isDirectory(legacy)
                ? writable(subject, "v1", legacy)
                : new Lacking(
                        subject, "no such controller", "enable it on the kernel's command line: cgroup_enable=" + name);
    }

    private Finding writable(String subject, String version, Path folder) {
        if (Files.isWritable(folder)) {
            return new Good(subject, "%s, writable, in %s".formatted(version, folder));
        }
        return root
                ? new Lacking(subject, version + ", not writable", "mount -o remount,rw " + folder)
                : new Lacking(
                        subject,
                        version + ", not this user's: the sandbox measures by looking now and then",
                        "sudo ./sensei up, or with version 2: systemd-run --user --scope -p Delegate=yes ./sensei up");
    }

    private static boolean isUnified(String controller) {
        try (Stream<String> lines = Files.lines(CGROUPS.resolve("cgroup.controllers"))) {
            return lines.flatMap(line -> Stream.of(line.split(" "))).anyMatch(controller::equals);
        } catch (IOException e) {
            return false;
        }
    }
}
