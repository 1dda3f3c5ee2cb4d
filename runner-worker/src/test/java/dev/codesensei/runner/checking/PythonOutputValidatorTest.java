package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.runner.checking.ValidatorVerdict.Accepted;
import dev.codesensei.runner.checking.ValidatorVerdict.Wrong;
import dev.codesensei.runner.language.ShippedLanguages;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonOutputValidatorTest extends OutputValidatorSuite {

    private static ShippedLanguages shipped;
    private static TestValidator validator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shipped = ShippedLanguages.start(folder, Map.of());
        validator = TestValidator.compiled(shipped, "python", "validator.py");
    }

    @AfterAll
    static void stop() {
        shipped.close();
    }

    @Override
    TestValidator validator() {
        return validator;
    }

    @Test
    void feedbackThatIsTooLargeIsItsFault() {
        ValidatorVerdict verdict = validator.does("flood-feedback", "");

        assertThat(reason(verdict)).isEqualTo("The validator printed, or left behind, more than it may");
    }

    @Test
    void hoardingMemoryIsItsFault() {
        ValidatorVerdict verdict = validator.does("hoard", "");

        assertThat(reason(verdict)).isEqualTo("The validator needs more than 262144 KiB of memory");
    }

    @Test
    void aLongMessageIsCut() {
        ValidatorVerdict verdict = validator.does("long-message", "");

        assertThat(((Accepted) verdict).feedback().forAuthors()).hasSize(4096);
    }

    @Test
    void aLinkIsNoMessage() {
        ValidatorVerdict verdict = validator.does("link", "");

        assertThat(verdict).isEqualTo(new Wrong(Feedback.NONE));
    }

    @Test
    void aMessageThatIsNoTextIsRead() {
        ValidatorVerdict verdict = validator.asked("in", "ans", "in\u00ff", Optional.of("compare"));

        assertThat(verdict).isEqualTo(new Wrong(new Feedback("inans / in\ufffd", "Look again")));
    }
}
