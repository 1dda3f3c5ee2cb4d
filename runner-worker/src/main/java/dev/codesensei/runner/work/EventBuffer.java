package dev.codesensei.runner.work;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.runner.judging.EventSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of one job on their way to the queue. Pieces of output that follow each other on one stream become one event, so
 * that a chatty program costs no more round trips than a quiet one.
 */
final class EventBuffer implements EventSink {

    /** Of output in one event. */
    private static final int MOST_CHARS = 64 * 1024;

    private final List<JobEvent> waiting = new ArrayList<>();

    @Override
    public synchronized void happened(JobEvent event) {
        if (event instanceof JobEvent.Output more
                && !waiting.isEmpty()
                && waiting.getLast() instanceof JobEvent.Output last
                && last.stream().equals(more.stream())
                && last.data().length() + more.data().length() <= MOST_CHARS) {
            waiting.removeLast();
            waiting.add(new JobEvent.Output(last.stream(), last.data() + more.data()));
        } else {
            waiting.add(event);
        }
    }

    /** Hands over what waits, oldest first. */
    synchronized List<JobEvent> drain() {
        List<JobEvent> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}
