package dev.codesensei.judge.queue;

/**
 * The names of one partition's keys. They share a hash tag, so that one script may touch all of them in a cluster.
 *
 * @param prefix begins every key of the partition
 */
record QueueKeys(String prefix) {

    /** The only partition there is. */
    static final QueueKeys FIRST = new QueueKeys("{q:0}:");

    String epoch() {
        return prefix + "epoch";
    }

    String bell() {
        return prefix + "bell";
    }

    String done() {
        return prefix + "done";
    }

    String dead() {
        return prefix + "dead";
    }

    String workers() {
        return prefix + "workers";
    }

    String job(String id) {
        return prefix + "job:" + id;
    }

    String events(String id) {
        return prefix + "ev:" + id;
    }

    String backlog(Lane lane) {
        return prefix + "backlog:" + lane.key();
    }

    String since(Lane lane) {
        return prefix + "since:" + lane.key();
    }

    String run(Lane lane) {
        return prefix + "run:" + lane.key();
    }

    String finishedIn(Lane lane, long epochMinute) {
        return prefix + "finished:" + lane.key() + ":" + epochMinute;
    }

    /** Where one instance of the execution service hears of the jobs it waits for. */
    String notifications(String instance) {
        return prefix + "notify:" + instance;
    }
}
