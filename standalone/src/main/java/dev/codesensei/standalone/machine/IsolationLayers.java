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

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(root());
        for (String namespace : List.of("pid", "mount", "net", "ipc", "uts")) {
            findings.add(namespace(namespace));
        }
        findings.add(seccomp());
        for (String controller : List.of("memory", "pids", "cpu")) {
            findings.add(controller(controller));
        }
        return findings;
    }

    private static Finding root() {
        return SystemPackages.isRoot()
                ? new Good("user", "root")
                : new Broken("user", "not root, and sandboxes need it", "sudo ./sensei up");
    }

    private static Finding namespace(String kind) {
        String subject = kind + " namespace";
        return Shell.ask("unshare", "--" + kind, "--fork", "true").isPresent()
                ? new Good(subject, "can be made")
                : new Broken(subject, "cannot be made", "run as root, in a container with --privileged");
    }

    private static Finding seccomp() {
        return Files.exists(Path.of("/proc/sys/kernel/seccomp/actions_avail"))
                ? new Good("seccomp", "filters are available")
                : new Broken("seccomp", "absent", "use a kernel built with CONFIG_SECCOMP_FILTER");
    }

    private static Finding controller(String name) {
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

    private static Finding writable(String subject, String version, Path folder) {
        return Files.isWritable(folder)
                ? new Good(subject, "%s, writable, in %s".formatted(version, folder))
                : new Lacking(subject, version + ", not writable", "mount -o remount,rw " + folder);
    }

    private static boolean isUnified(String controller) {
        try (Stream<String> lines = Files.lines(CGROUPS.resolve("cgroup.controllers"))) {
            return lines.flatMap(line -> Stream.of(line.split(" "))).anyMatch(controller::equals);
        } catch (IOException e) {
            return false;
        }
    }
}
