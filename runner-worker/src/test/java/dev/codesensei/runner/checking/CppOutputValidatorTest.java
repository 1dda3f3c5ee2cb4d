package dev.codesensei.runner.checking;

import dev.codesensei.runner.language.ShippedLanguages;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CppOutputValidatorTest extends OutputValidatorSuite {

    private static ShippedLanguages shipped;
    private static TestValidator validator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shipped = ShippedLanguages.start(folder, Map.of());
        validator = TestValidator.compiled(shipped, "cpp", "validator.cpp");
    }

    @AfterAll
    static void stop() {
        shipped.close();
    }

    @Override
    TestValidator validator() {
        return validator;
    }
}
