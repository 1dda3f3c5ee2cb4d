package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.StaticValidation;
import org.jspecify.annotations.Nullable;

/** What a folder of test data says about itself and its cases, what it inherits included. */
record GroupConfig(
        CaseSettings settings,
        @Nullable Scoring scoring,
        @Nullable StaticValidation staticValidation,
        @Nullable LegacyGrading legacyGrading,
        @Nullable String hint,
        @Nullable String description) {

    static GroupConfig of(CaseSettings settings) {
        return new GroupConfig(settings, null, null, null, null, null);
    }
}
