package dev.codesensei.e2e.authoring;

import dev.codesensei.e2e.suite.Script;
import dev.codesensei.e2e.suite.Suite;
import java.util.stream.Stream;

/** The tools with the suite under test. */
record Tools(Suite suite) {

    Script.Ended run(String... arguments) {
        return Script.run(arguments);
    }

    /** For commands that have something judged. */
    Script.Ended runWithSuite(String... arguments) {
        return Script.run(Stream.concat(
                        Stream.of(arguments), Stream.of("--data", suite.data().toString()))
                .toArray(String[]::new));
    }
}
