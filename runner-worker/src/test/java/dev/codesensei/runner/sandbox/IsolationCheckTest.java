package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.judge.Isolation;
import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationCheckTest {

    @Test
    void aMissingLayerStopsTheStart() {
        assertThatThrownBy(() -> IsolationCheck.accept(found("cgroup-memory"), settings(List.of(), Set.of())))
                .hasMessageContaining("cgroup-memory")
                .hasMessageContaining("sensei.sandbox.may-be-absent");
    }

    @Test
    void aLayerMayBeMissingWhenTheConfigurationNamesIt() {
        Isolation found = found("cgroup-memory");

        assertThat(IsolationCheck.accept(found, settings(List.of(), Set.of("cgroup-memory"))))
                .isEqualTo(found);
    }

    @Test
    void aGuardThatIsOffStopsTheStartUnlessNamed() {
        Isolation found = found("seccomp (off)");

        assertThatThrownBy(() -> IsolationCheck.accept(found, settings(List.of(), Set.of("seccomp (off)"))))
                .hasMessageContaining("seccomp (off)");
        assertThat(IsolationCheck.accept(found, settings(List.of("seccomp"), Set.of())))
                .isEqualTo(found);
    }

    @Test
    void guardsMayBeOffInTestsOnly() {
        assertThatThrownBy(() -> SandboxProducer.refuseUnsafe(List.of("seccomp"), LaunchMode.NORMAL))
                .hasMessageContaining("guards-off");
        assertThatCode(() -> SandboxProducer.refuseUnsafe(List.of("seccomp"), LaunchMode.TEST))
                .doesNotThrowAnyException();
        assertThatCode(() -> SandboxProducer.refuseUnsafe(List.of(), LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }

    @Test
    void aToolchainThatIsNotThereStopsTheStart(@TempDir Path folder) {
        var settings = TestSandboxes.settings(folder, List.of(Path.of("/no/such/toolchain")), 61_900, List.of());

        assertThatThrownBy(() -> NamespaceProvider.start(settings))
                .hasMessageContaining("opening /no/such/toolchain: No such file or directory");
    }

    @Test
    void withoutRootWhatNeedsItMayBeMissingAndNothingElse() {
        var found = new Isolation("user-namespace", List.of(), List.of("own-uid", "cgroup-memory"));
        var weaker = new Isolation("user-namespace", List.of(), List.of("own-uid", "network-namespace"));

        assertThat(IsolationCheck.accept(found, settings(List.of(), Set.of()))).isEqualTo(found);
        assertThatThrownBy(() -> IsolationCheck.accept(weaker, settings(List.of(), Set.of())))
                .hasMessageContaining("missing: network-namespace");
    }

    @Test
    void withNeitherRootNorUserNamespacesTheStartSaysWhy(@TempDir Path folder) {
        var settings = OrdinaryUser.withoutNamespaces(TestSandboxes.settings(folder, List.of(), 61_900, List.of()));

        assertThatThrownBy(() -> NamespaceProvider.start(settings))
                .hasMessageContaining("without root, sandboxes need user namespaces")
                .hasMessageContaining("sysctl user.max_user_namespaces=10000");
    }

    @Test
    void anUnknownGuardStopsTheStart(@TempDir Path folder) {
        var settings = TestSandboxes.settings(folder, List.of(), 61_900, List.of("seatbelt"));

        assertThatThrownBy(() -> NamespaceProvider.start(settings))
                .hasMessageContaining("--without names an unknown guard");
    }

    private static Isolation found(String absent) {
        return new Isolation("namespace", List.of("pid-namespace"), List.of(absent));
    }

    private static SandboxSettings settings(List<String> guardsOff, Set<String> mayBeAbsent) {
        return new SandboxSettings(
                List.of(),
                Path.of("/tmp"),
                1,
                0,
                0,
                60_000,
                1,
                1,
                List.of(),
                Path.of("/tmp/none"),
                WaitingPrograms.NONE,
                guardsOff,
                mayBeAbsent);
    }
}
