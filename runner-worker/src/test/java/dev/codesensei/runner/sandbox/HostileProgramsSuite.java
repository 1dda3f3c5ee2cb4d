package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.runner.language.TestLanguages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile programs against a provider, and each once more without the guards that stop it. A sample of them, with one of
 * each class at least, is always run, the rest with the slow tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileProgramsSuite {

    private static final TestLanguages LANGUAGES = TestLanguages.shipped();

    private final int firstUid = TestSandboxes.freshUids();
    private Target target;
    private Traces.Lookout lookout;
    private SandboxProvider guarded;
    private AttackBench bench;
    private String undisturbed;

    abstract SandboxProvider start(SandboxSettings settings);

    /** The interpreters that wait in the sandboxes. */
    WaitingPrograms waiting() {
        return WaitingPrograms.NONE;
    }

    /** The name under which the index keeps verdicts of this provider that differ. */
    String mode() {
        return "namespace";
    }

    /** Which attacks this provider is exposed to. */
    boolean takesPart(Attack attack) {
        return true;
    }

    @BeforeAll
    void prepare() {
        target = Target.make(firstUid);
        guarded = start(List.of());
        lookout = new Traces.Lookout(firstUid);
        bench = AttackBench.of(LANGUAGES.all(), target, guarded);
        undisturbed = Neighbour.undisturbed(guarded);
    }

    @AfterAll
    void clear() throws IOException {
        guarded.close();
        target.close();
    }

    private SandboxProvider start(List<String> withoutGuards) {
        var shown = new ArrayList<>(LANGUAGES.folders());
        shown.add(target.shown());
        return start(new SandboxSettings(
                List.of(),
                target.folder(),
                TestSandboxes.SLOTS,
                0,
                0,
                firstUid,
                50 << 20,
                10_000,
                shown,
                LANGUAGES.prepared(),
                waiting(),
                withoutGuards,
                Set.of()));
    }

    Stream<Attack> sample() {
        return attacks(attack -> attack.has("sample"));
    }

    Stream<Attack> rest() {
        return attacks(attack -> !attack.has("sample"));
    }

    private Stream<Attack> attacks(Predicate<Attack> which) {
        String wanted = System.getProperty("attack", ""); // one of them, or one class, while it is being written
        return Attacks.all().stream()
                .filter(which)
                .filter(this::takesPart)
                .filter(attack -> attack.file().contains(wanted));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("sample")
    void anAttackFailsAndLeavesNothing(Attack attack) {
        assertFailsAndLeavesNothing(attack);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("sample")
    void withoutItsGuardTheSameAttackSucceeds(Attack attack) {
        assertSucceedsWithoutGuards(attack);
    }

    @Tag("slow")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rest")
    void oneMoreAttackFailsAndLeavesNothing(Attack attack) {
        assertFailsAndLeavesNothing(attack);
    }

    @Tag("slow")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rest")
    void withoutItsGuardOneMoreAttackSucceeds(Attack attack) {
        assertSucceedsWithoutGuards(attack);
    }

    private void assertFailsAndLeavesNothing(Attack attack) {
        await().until(() -> guarded.ready() == guarded.slots()); // those that are being prepared have less open
        Traces before = lookout.look();
        Report report;
        try (Neighbour neighbour = Neighbour.of(guarded)) {
            report = bench.run(attack, guarded);
            neighbour.assertUndisturbed(undisturbed);
        }

        assertThat(report.ending()).as(Program.text(report.output())).matches(attack.verdict(mode()));
        assertThat(Program.text(report.output())).doesNotContain(Target.SECRET);
        assertThat(target.evidence(report)).as(Program.text(report.output())).matches(seen -> !attack.succeeded(seen));
        await().untilAsserted(() -> assertThat(target.programsLeft()).isEmpty());
        await().ignoreException(IllegalStateException.class)
                .untilAsserted(() -> assertThat(lookout.look()).isEqualTo(before));
    }

    private void assertSucceedsWithoutGuards(Attack attack) {
        try (SandboxProvider open = start(attack.guards())) {
            Report report = bench.run(attack, open);
            Attack.Evidence seen = target.evidence(report);
            Host.end(seen.programsLeft());

            assertThat(seen)
                    .as("%s %s", report.ending(), Program.text(report.output()))
                    .matches(attack::succeeded);
            assertThat(open.isolation().absent())
                    .containsAll(attack.guards().stream()
                            .map(guard -> guard + " (off)")
                            .toList());
        }
    }
}
