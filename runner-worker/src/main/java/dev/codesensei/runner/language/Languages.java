package dev.codesensei.runner.language;

import dev.codesensei.judge.LanguageInfo;
import java.util.List;
import java.util.Optional;

/** The languages whose toolchains were found on this machine. */
public interface Languages {

    /** A language by its id or one of its aliases, whatever their case. */
    Optional<Language> find(String name);

    /** All of them, by id. */
    List<LanguageInfo> offered();
}
