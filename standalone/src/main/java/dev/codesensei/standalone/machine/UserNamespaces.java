package dev.codesensei.standalone.machine;

import dev.codesensei.standalone.machine.Finding.Broken;
import dev.codesensei.standalone.machine.Finding.Good;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What sandboxes of an ordinary user hang on: that the kernel lets that user make a user namespace. */
final class UserNamespaces {

    /** The words in front of a command that is to run in one, as its root. */
    static final List<String> ENTER = List.of("unshare", "--user", "--map-root-user");

    /** Settings that keep user namespaces from ordinary users, the value that does so, and one that does not. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting("user.max_user_namespaces", "0", "10000"),
            new Setting("kernel.unprivileged_userns_clone", "0", "1"),
            new Setting("kernel.apparmor_restrict_unprivileged_userns", "1", "0"));

    private final Path settings;

    /**
     * @param settings the folder that shows the kernel's settings
     */
    UserNamespaces(Path settings) {
        this.settings = settings;
    }

    private record Setting(String name, String refuses, String allows) {}

    Finding look(boolean canBeMade) {
        String subject = "user namespace";
        return canBeMade
                ? new Good(subject, "can be made")
                : new Broken(subject, "cannot be made, and without root all else needs it", remedy());
    }

    private String remedy() {
        return SETTINGS.stream()
                .filter(this::isInTheWay)
                .map(setting -> "sudo sysctl %s=%s, or sudo ./sensei up".formatted(setting.name, setting.allows))
                .findFirst()
                .orElse("sudo ./sensei up");
    }

    private boolean isInTheWay(Setting setting) {
        try {
            return Files.readString(settings.resolve(setting.name.replace('.', '/')))
                    .strip()
                    .equals(setting.refuses);
        } catch (IOException e) { // this kernel has no such setting
            return false;
        }
    }
}
