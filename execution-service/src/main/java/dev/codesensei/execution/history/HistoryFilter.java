package dev.codesensei.execution.history;

import dev.codesensei.execution.verdict.HistoryEntry;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Verdict;
import java.util.Optional;
import java.util.function.Predicate;

/** Which jobs of a history are asked for; what is empty does not matter. */
record HistoryFilter(
        Optional<String> problemId, Optional<String> language, Optional<JobKind> kind, Optional<Verdict> verdict)
        implements Predicate<HistoryEntry> {

    @Override
    public boolean test(HistoryEntry entry) {
        return problemId.stream().allMatch(wanted -> wanted.equals(entry.job().problemId()))
                && language.stream()
                        .allMatch(wanted -> wanted.equals(entry.job().program().language()))
                && kind.stream().allMatch(wanted -> wanted == entry.job().kind())
                && verdict.stream()
                        .allMatch(
                                wanted -> entry.verdict().filter(wanted::equals).isPresent());
    }
}
