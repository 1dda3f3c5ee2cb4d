package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Starts agents as a user without any rights, from tests that run as root. Toolchains in a home that is closed to others
 * are shown to that user in a mount namespace of its own.
 */
final class OrdinaryUser {

    /** Arguments: the user, the closed folder or nothing, what to show of it, "--", and the agent's command. */
    private static final String SCRIPT = """
            set -e
            user=$1 closed=$2
            shift 2
            if [ -n "$closed" ]; then mount -t tmpfs -o mode=755 shown /mnt; fi
            shown=0
            while [ "$1" != -- ]; do
                shown=$((shown + 1))
                eval "place$shown=\\$1"
                mkdir /mnt/$shown
                mount --rbind "$1" /mnt/$shown
                shift
            done
            shift
            if [ -n "$closed" ]; then mount -t tmpfs -o mode=755 home "$closed"; fi
            while [ $shown -gt 0 ]; do
                eval "place=\\$place$shown"
                mkdir -p "$place"
                mount --rbind /mnt/$shown "$place"
                shown=$((shown - 1))
            done
            exec setpriv --reuid "$user" --regid "$user" --clear-groups --inh-caps=-all "$@"
            """;

    private OrdinaryUser() {}

    /** Where the kernel grants no user namespaces, to somebody who is root of one but may do nothing. */
    static SandboxSettings withoutNamespaces(SandboxSettings root) {
        String script = "echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --bounding-set=-all \"$@\"";
        return started(List.of("/usr/bin/unshare", "--user", "--map-root-user", "/bin/sh", "-c", script, "sh"), root);
    }

    /** The same sandboxes, made by the user who has the first of their numbers. */
    static SandboxSettings of(SandboxSettings root) {
        open(root.agentFolder());
        return started(launcher(root.firstUid(), root.toolchains()), root);
    }

    private static SandboxSettings started(List<String> launcher, SandboxSettings root) {
        return new SandboxSettings(
                launcher,
                root.agentFolder(),
                root.slots(),
                root.reserved(),
                root.partners(),
                root.firstUid(),
                root.fileBytes(),
                root.inodes(),
                root.toolchains(),
                root.prepared(),
                root.waiting(),
                root.guardsOff(),
                root.mayBeAbsent());
    }

    private static List<String> launcher(int user, Collection<Path> toolchains) {
        Optional<Path> closed = toolchains.stream()
                .map(OrdinaryUser::closedAbove)
                .flatMap(Optional::stream)
                .findFirst();
        var words = new ArrayList<>(
                List.of("/usr/bin/unshare", "--mount", "--propagation", "private", "/bin/sh", "-c", SCRIPT, "sh"));
        words.add(Integer.toString(user));
        words.add(closed.map(Path::toString).orElse(""));
        toolchains.stream()
                .filter(folder -> closed.filter(folder::startsWith).isPresent())
                .map(Path::toString)
                .forEach(words::add);
        words.add("--");
        return words;
    }

    private static Optional<Path> closedAbove(Path folder) {
        for (int depth = 1; depth <= folder.getNameCount(); depth++) {
            Path above = folder.getRoot().resolve(folder.subpath(0, depth));
            if (!permissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private static Collection<PosixFilePermission> permissions(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void open(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
