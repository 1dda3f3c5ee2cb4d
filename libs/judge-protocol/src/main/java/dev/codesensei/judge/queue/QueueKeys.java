package dev.codesensei.judge.queue;

/**
 * The names of one partition's keys. They share a hash tag, so that one script may touch all of them in a cluster.
 */
record QueueKeys(int partition) {

    /** Begins every key of the partition. */
    String prefix() {
        return "{q:" + partition + "}:";
    }

    String epoch() {
        return prefix() + "epoch";
    }

    String bell() {
        return prefix() + "bell";
    }

    String done() {
        return prefix() + "done";
    }

    String dead() {
        return prefix() + "dead";
    }

    String workers() {
        return prefix() + "workers";
    }

    String job(String id) {
        return prefix() + "job:" + id;
    }

    String events(String id) {
        return prefix() + "ev:" + id;
    }

    String backlog(Lane lane) {
        return prefix() + "backlog:" + lane.key();
    }

    String since(Lane lane) {
        return prefix() + "since:" + lane.key();
    }

    String run(Lane lane) {
        return prefix() + "run:" + lane.key();
    }

    String finishedIn(Lane lane, long epochMinute) {
        return prefix() + "finished:" + lane.key() + ":" + epochMinute;
    }

    /** Where one instance hears of jobs, of whatever partition they are: a channel is no key and belongs to no node. */
    static String notifications(String instance) {
        return "notify:" + instance;
    }
}
