package dev.codesensei.problem.judging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission to a problem is judged by.
 *
 * @param testSet the digest of the set with all tests
 * @param publicTestSet the digest of the set with the public ones; absent where there are none
 * @param languages in which it may be written; none means any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JudgingView(
        String problemId,
        int version,
        String testSet,
        @Nullable String publicTestSet,
        List<String> languages,
        Limits limits) {}
