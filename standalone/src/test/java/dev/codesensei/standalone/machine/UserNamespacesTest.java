package dev.codesensei.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNamespacesTest {

    @TempDir
    Path settings;

    @ParameterizedTest
    @CsvSource({
        "user/max_user_namespaces, 0, user.max_user_namespaces=10000",
        "kernel/unprivileged_userns_clone, 0, kernel.unprivileged_userns_clone=1",
        "kernel/apparmor_restrict_unprivileged_userns, 1, kernel.apparmor_restrict_unprivileged_userns=0"
    })
    void theSettingInTheWayIsNamed(String file, String value, String remedy) throws IOException {
        Path setting = settings.resolve(file);
        Files.createDirectories(setting.getParent());
        Files.writeString(setting, value + "\n");

        Finding finding = new UserNamespaces(settings).look(false);

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Broken.class,
                        broken -> assertThat(broken.remedy()).contains("sudo sysctl " + remedy));
    }

    @Test
    void withoutAKnownReasonRootIsTheRemedy() {
        assertThat(new UserNamespaces(settings).look(false))
                .isInstanceOfSatisfying(
                        Finding.Broken.class,
                        broken -> assertThat(broken.remedy()).isEqualTo("sudo ./sensei up"));
    }

    @Test
    void whatCanBeMadeIsGood() {
        assertThat(new UserNamespaces(settings).look(true)).isInstanceOf(Finding.Good.class);
    }
}
