package dev.codesensei.e2e.languages;

import java.util.stream.Stream;

/** Everything in one language of each kind, and whether the others are there. */
class LanguagesTest extends ColdAndWarm {

    @Override
    Stream<Trial> trials() {
        return Trials.sample();
    }
}
