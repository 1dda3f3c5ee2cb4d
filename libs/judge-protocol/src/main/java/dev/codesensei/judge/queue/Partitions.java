package dev.codesensei.judge.queue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The parts that the queue is split into, so that it can spread over the nodes of a Redis cluster. All jobs of a user are
 * in one of them, which is what makes turns between users possible; and an id begins with the number of its job's
 * partition, so that whoever knows a job knows where it is. Their number may grow while jobs wait; before it shrinks the
 * queue has to run dry.
 */
@Singleton
public class Partitions {

    /** What the first byte of an id can tell. */
    static final int MOST = 256;

    private static final int HEX_DIGITS_OF_NUMBER = 2;

    private final List<QueueKeys> all;

    Partitions(@ConfigProperty(name = "sensei.queue.partitions", defaultValue = "1") int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("sensei.queue.partitions is from 1 to " + MOST);
        }
        all = IntStream.range(0, count).mapToObj(QueueKeys::new).toList();
    }

    /** A new id for a job of this user. */
    public String newJobId(String owner) {
        return jobId(owner, UUID.randomUUID());
    }

    /** The id that is like another one, but for its first byte, and names this user's partition. */
    public String jobId(String owner, UUID like) {
        long number = ofUser(owner).partition();
        long most = (like.getMostSignificantBits() & ~(0xffL << 56)) | (number << 56);
        return new UUID(most, like.getLeastSignificantBits()).toString();
    }

    public int count() {
        return all.size();
    }

    /** Those that a user's new jobs go to. */
    QueueKeys ofUser(String user) {
        return all.get(Math.floorMod(user.hashCode(), all.size()));
    }

    /** Those of a job; what is no id of ours is nowhere, and that may as well be looked up in the first. */
    QueueKeys of(String jobId) {
        if (all.size() == 1 || jobId.length() < HEX_DIGITS_OF_NUMBER) {
            return first();
        }
        int high = Character.digit(jobId.charAt(0), 16);
        int low = Character.digit(jobId.charAt(1), 16);
        return high < 0 || low < 0 ? first() : all.get((high * 16 + low) % all.size());
    }

    /** Where what concerns the queue as a whole is kept: the runners. */
    QueueKeys first() {
        return all.getFirst();
    }

    List<QueueKeys> all() {
        return all;
    }
}
