package dev.codesensei.judge.queue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Partitions have turns as well: each look begins with the one behind that with which the last look began. */
final class PartitionRound {

    private final List<QueueKeys> partitions;
    private final AtomicInteger looks = new AtomicInteger();

    PartitionRound(List<QueueKeys> partitions) {
        this.partitions = partitions;
    }

    /**
     * The first thing that is found. A partition that is away does not hide what there is in the others.
     *
     * @throws QueueAwayException when nothing was found and a partition was away
     */
    <T> Optional<T> first(Function<QueueKeys, Optional<T>> look) {
        int first = looks.getAndIncrement();
        @Nullable QueueAwayException away = null;
        for (int i = 0; i < partitions.size(); i++) {
            try {
                Optional<T> found = look.apply(partitions.get(Math.floorMod(first + i, partitions.size())));
                if (found.isPresent()) {
                    return found;
                }
            } catch (QueueAwayException e) {
                away = e;
            }
        }
        if (away != null) {
            throw away;
        }
        return Optional.empty();
    }
}
