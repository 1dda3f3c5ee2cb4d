package dev.codesensei.execution.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import dev.codesensei.errors.Outage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the driver says when the store dies must not be taken for a result that cannot be stored. */
class StoreAwayTest {

    @ParameterizedTest
    @MethodSource
    void aStoreThatDiesAmidACallIsAway(RuntimeException failure) {
        assertThat(Outage.causes(failure)).isTrue();
    }

    static Stream<RuntimeException> aStoreThatDiesAmidACallIsAway() {
        var server = new ServerId(new ClusterId(), new ServerAddress());
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoConnectionPoolClearedException(server, null),
                new MongoInterruptedException("told to stop", null));
    }

    @Test
    void aDocumentThatTheStoreDoesNotTakeIsNoOutage() {
        assertThat(Outage.causes(new IllegalArgumentException("too large"))).isFalse();
    }
}
