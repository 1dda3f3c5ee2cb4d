package dev.codesensei.judge.starter;

import java.util.List;

/** The languages in which function problems can be solved. */
final class Dialects {

    static final List<Dialect> ALL =
            List.of(new Python(), new JavaScript(), new TypeScript(), new Java(), new Cpp(), new Go());

    private Dialects() {}
}
