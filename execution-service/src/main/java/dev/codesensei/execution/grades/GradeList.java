package dev.codesensei.execution.grades;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All grades, in the order in which they became final, and again whenever they are judged again. Places are taken by writing
 * to the first that is free, and by nothing else: so none is ever empty before one that is taken, however many instances
 * write and whenever one dies, and whoever reads up to a place has missed nothing before it.
 */
@ApplicationScoped
class GradeList {

    private final GradeRepository grades;
    private final ReentrantLock writing = new ReentrantLock();
    private long last;

    GradeList(GradeRepository grades) {
        this.grades = grades;
    }

    /** Some of the list, and the place up to which it was read. */
    record Part(List<GradeEntry> entries, long next) {}

    /** Gives an entry the next place, unless it has one. */
    void append(GradeEntry entry) {
        GradeEntry whole = entry.revision() == 0 ? entry : replacing(entry);
        writing.lock();
        try {
            while (!grades.insert(whole.at(last + 1))) {
                if (grades.find(entry.name()).isPresent()) {
                    return;
                }
                last = grades.last(last);
            }
            last++;
        } finally {
            writing.unlock();
        }
    }

    Part behind(long seq, int most) {
        return part(grades.behind(seq, most), seq);
    }

    /** What is listed while this looks may be missed together with what comes behind it, so the end is looked for first. */
    Part ofProblemBehind(String problemId, long seq, int most) {
        long end = grades.last(0);
        return part(grades.ofProblem(problemId, seq, end, most), seq);
    }

    private static Part part(List<GradeEntry> found, long seq) {
        return new Part(found, found.isEmpty() ? seq : found.getLast().seq());
    }

    private GradeEntry replacing(GradeEntry entry) {
        return grades.find(GradeEntry.nameOf(entry.jobId(), entry.revision() - 1))
                .map(before -> entry.replacing(before.figures()))
                .orElse(entry);
    }
}
