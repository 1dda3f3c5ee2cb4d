package dev.codesensei.execution.language;

import dev.codesensei.judge.Isolation;
import dev.codesensei.judge.LanguageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be run here, and behind what walls.
 *
 * @param isolation absent until a runner has reported
 */
record LanguageList(List<LanguageInfo> items, @Nullable Isolation isolation) {}
