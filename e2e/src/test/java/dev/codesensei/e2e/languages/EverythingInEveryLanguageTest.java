package dev.codesensei.e2e.languages;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class EverythingInEveryLanguageTest extends ColdAndWarm {

    @Override
    Stream<Trial> trials() {
        return Trials.all();
    }
}
