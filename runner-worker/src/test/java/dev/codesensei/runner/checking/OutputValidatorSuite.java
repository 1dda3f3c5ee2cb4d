package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.runner.checking.ValidatorVerdict.Accepted;
import dev.codesensei.runner.checking.ValidatorVerdict.Broken;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import dev.codesensei.runner.checking.ValidatorVerdict.Wrong;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a validator may do, and must not, whatever it is written in. */
abstract class OutputValidatorSuite {

    abstract TestValidator validator();

    @Test
    void itSeesInputAnswerAndOutput() {
        ValidatorVerdict verdict = validator().asked("in\n", "ans\n", "in\nans\n", Optional.of("compare"));

        assertThat(verdict).isEqualTo(new Accepted(null, new Feedback("in\nans\n / in\nans\n", "Look again")));
    }

    @Test
    void itRefusesWithMessages() {
        ValidatorVerdict verdict = validator().asked("in", "ans", "other", Optional.of("compare"));

        assertThat(verdict).isEqualTo(new Wrong(new Feedback("inans / other", "Look again")));
    }

    @Test
    void theFilesOfATestMayBeEmpty() {
        ValidatorVerdict verdict = validator().asked("", "", "", Optional.of("compare"));

        assertThat(verdict).isInstanceOf(Accepted.class);
    }

    @Test
    void theFilesOfATestMayBeLargerThanWhatItMayUseItself() {
        String large = "x".repeat(24 << 20);

        ValidatorVerdict verdict = validator().asked(large, "", "", Optional.of("leave 42"));

        assertThat(verdict).isInstanceOf(Accepted.class);
    }

    @Test
    void anOutputThatIsNotReadDoesNoHarm() {
        ValidatorVerdict verdict = validator().does("leave 43", "x".repeat(8 << 20));

        assertThat(verdict).isEqualTo(new Wrong(Feedback.NONE));
    }

    @Test
    void aTestThatNoMessageHoldsIsNotTried() {
        ValidatorVerdict verdict = validator().does("leave 42", "x".repeat(65 << 20));

        assertThat(verdict).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3.5", "0, 0", "~1e2~, 100", "-0, 0", ".5, 0.5", "100., 100"})
    void itGivesPoints(String text, double points) {
        ValidatorVerdict verdict = validator().does("leave 42 score.txt " + text, "");

        assertThat(verdict).isEqualTo(new Accepted(new Score.Points(points), Feedback.NONE));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "1, 1", "0, 0"})
    void itGivesAShare(String text, double share) {
        ValidatorVerdict verdict = validator().does("leave 42 score_multiplier.txt " + text, "");

        assertThat(verdict).isEqualTo(new Accepted(new Score.Share(share), Feedback.NONE));
    }

    @Test
    void itNeedNotScore() {
        ValidatorVerdict verdict = validator().does("leave 42", "");

        assertThat(verdict).isEqualTo(new Accepted(null, Feedback.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "-1", "~", "3~4", "nan", "inf", "1e999", "0x10", "1,5"})
    void whatIsNoScoreIsItsFault(String text) {
        ValidatorVerdict verdict = validator().does("leave 42 score.txt " + text, "");

        assertThat(reason(verdict)).startsWith("The validator wrote a score.txt that is no number from 0 up: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "half"})
    void whatIsNoShareIsItsFault(String text) {
        ValidatorVerdict verdict = validator().does("leave 42 score_multiplier.txt " + text, "");

        assertThat(reason(verdict)).contains("is no number from 0 to 1");
    }

    @Test
    void twoScoresAreItsFault() {
        ValidatorVerdict verdict = validator().does("leave 42 score.txt 1 score_multiplier.txt 1", "");

        assertThat(reason(verdict)).isEqualTo("The validator wrote both score.txt and score_multiplier.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score.txt 1", "score_multiplier.txt 1", "score.txt none"})
    void aScoreForWhatIsRefusedIsItsFault(String files) {
        ValidatorVerdict verdict = validator().does("leave 43 " + files, "");

        assertThat(reason(verdict)).isEqualTo("The validator wrote a score for an output that it did not accept");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 41, 44, 255})
    void anyOtherExitCodeIsItsFault(int code) {
        ValidatorVerdict verdict = validator().does("leave " + code + " judgemessage.txt so~far", "");

        assertThat(verdict)
                .isEqualTo(new Broken(
                        "The validator ended with exit code " + code + ", which is neither 42 nor 43",
                        new Feedback("so far", null)));
    }

    @Test
    void theAuthorReadsWhyItCrashed() {
        ValidatorVerdict verdict = validator().does("crash", "");

        assertThat(reason(verdict))
                .startsWith("The validator ended with exit code 1, which is neither 42 nor 43: ")
                .contains("secret");
    }

    @Test
    void aSignalIsItsFault() {
        ValidatorVerdict verdict = validator().does("signal", "");

        assertThat(reason(verdict)).startsWith("The validator crashed with signal 6");
    }

    @Test
    void hangingIsItsFault() {
        ValidatorVerdict verdict = validator().does("hang", "");

        // On a busy machine its other clock may run out first.
        assertThat(reason(verdict)).startsWith("The validator did not end within");
    }

    @Test
    void sleepingIsItsFault() {
        ValidatorVerdict verdict = validator().does("sleep", "");

        assertThat(reason(verdict)).isEqualTo("The validator did not end within 2000 ms");
    }

    @Test
    void floodingIsItsFault() {
        ValidatorVerdict verdict = validator().does("flood", "");

        assertThat(reason(verdict)).isEqualTo("The validator printed, or left behind, more than it may");
    }

    static String reason(ValidatorVerdict verdict) {
        assertThat(verdict).isInstanceOf(Broken.class);
        return ((Broken) verdict).reason();
    }
}
