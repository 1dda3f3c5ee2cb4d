package dev.codesensei.problem.rejudging;

import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.rejudging.GradesApi.Replaced;
import dev.codesensei.problem.rejudging.GradesApi.Revision;
import dev.codesensei.problem.rejudging.GradesApi.Revisions;
import dev.codesensei.problem.rejudging.Rejudge.Applied;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives grades the verdicts that they came to. Whoever is killed in the middle of it begins again, and changes the rest. */
record Application(Rejudge rejudge, String by, Grades grades, RejudgeRepository rejudges, Clock clock) {

    /** So many travel at once. */
    private static final int PORTION = 50;

    Work.End run(Progress progress) {
        rejudges.replace(rejudge.applying());
        Map<Replaced, Integer> counts = new EnumMap<>(Replaced.class);
        int done = 0;
        while (done < rejudge.changed()) {
            progress.report(done, rejudge.changed(), "Changes grades");
            List<Difference> portion = rejudges.behind(rejudge, done, PORTION);
            grades.revise(revisions(portion)).forEach(one -> counts.merge(one, 1, Integer::sum));
            done += portion.size();
        }
        Rejudge applied = rejudge.applied(new Applied(
                counts.getOrDefault(Replaced.DONE, 0),
                counts.getOrDefault(Replaced.OVERTAKEN, 0),
                counts.getOrDefault(Replaced.GONE, 0),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by));
        rejudges.replace(applied);
        return new Work.End.Done(RejudgeView.of(applied, List.of(), applied.changed()));
    }

    private Revisions revisions(List<Difference> portion) {
        return new Revisions(
                rejudge.id(),
                rejudge.problemId(),
                rejudge.problemVersion(),
                by,
                portion.stream()
                        .map(one -> new Revision(one.jobId(), one.revision(), one.verification()))
                        .toList());
    }
}
