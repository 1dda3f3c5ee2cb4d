package dev.codesensei.judge.queue;

/**
 * An event of a job as watchers get it.
 *
 * @param id its place in the job's stream; a later event has a later id
 * @param type the name of the event
 * @param data a JSON object
 */
public record QueuedEvent(String id, String type, String data) {}
