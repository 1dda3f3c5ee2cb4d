package dev.codesensei.judge.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private final Partitions four = new Partitions(4);

    @Test
    void allJobsOfAUserAreInOnePartition() {
        var places = IntStream.range(0, 100)
                .mapToObj(_ -> four.of(four.newJobId("ada")))
                .collect(Collectors.toSet());

        assertThat(places).hasSize(1);
    }

    @Test
    void usersAreSpreadOverAllPartitions() {
        var users = IntStream.range(0, 1_000)
                .mapToObj(_ -> four.of(four.newJobId(UUID.randomUUID().toString())))
                .collect(Collectors.groupingBy(keys -> keys, Collectors.counting()));

        assertThat(users.values())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count).isBetween(150L, 350L));
    }

    @Test
    void jobsStayWhereTheyAreWhenThereAreMorePartitions() {
        String job = four.newJobId("ada");

        assertThat(new Partitions(9).of(job)).isEqualTo(four.of(job));
    }

    @Test
    void idsAreUuidsAndNeverTheSame() {
        var ids = IntStream.range(0, 1_000)
                .mapToObj(_ -> UUID.fromString(four.newJobId("ada")))
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(1_000);
    }

    @Test
    void whatIsNoIdIsLookedUpInTheFirst() {
        assertThat(four.of("")).isEqualTo(four.first());
        assertThat(four.of("x")).isEqualTo(four.first());
        assertThat(four.of("zz-not-an-id")).isEqualTo(four.first());
    }

    @Test
    void moreThanAnIdCanTellAreRefused() {
        assertThatThrownBy(() -> new Partitions(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Partitions(257)).isInstanceOf(IllegalArgumentException.class);
    }
}
