package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.Metadata;
import java.util.List;
import java.util.Map;

/** Copies with another part. */
final class Changed {

    private Changed() {}

    static Metadata metadata(Metadata base, Map<String, String> titles, List<String> keywords, List<String> languages) {
        return new Metadata(
                titles,
                base.types(),
                base.uuid(),
                base.version(),
                base.credits(),
                base.sources(),
                base.license(),
                base.rightsOwner(),
                base.embargoUntil(),
                keywords,
                languages,
                base.allowFileWriting(),
                base.constants());
    }
}
