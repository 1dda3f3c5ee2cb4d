package dev.codesensei.runner.work;

import dev.codesensei.runner.judging.Crew.Work;
import dev.codesensei.runner.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Work of jobs that slots without a job of their own may help with, a piece at a time. */
@ApplicationScoped
class IdleSlots {

    private final Doorbell doorbell;
    private final Queue<SharedWork> offers = new ConcurrentLinkedQueue<>();

    IdleSlots(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** Does all of a work with the help of others; returns when every piece that was begun has ended. */
    void share(HeldJob job, Work work, Sandbox own) throws InterruptedException {
        var shared = new SharedWork(job, work);
        offers.add(shared);
        doorbell.ringHere(SharedWork.MOST_HELPERS);
        try {
            while (work.doNext(own)) {}
        } finally {
            offers.remove(shared);
            shared.awaitHelpers();
        }
    }

    /** Whether there is a piece that a slot could do. */
    boolean needHelp() {
        return offers.stream().anyMatch(SharedWork::hasPlace);
    }

    /** Does one piece of whatever work is offered. */
    void help(Sandbox sandbox) {
        Optional<SharedWork> joined = offers.stream().filter(SharedWork::join).findFirst();
        joined.ifPresent(work -> work.help(sandbox));
    }
}
