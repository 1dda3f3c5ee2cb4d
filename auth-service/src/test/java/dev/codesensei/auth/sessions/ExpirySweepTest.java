package dev.codesensei.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class ExpirySweepTest {

    @Inject
    ExpirySweep sweep;

    @Inject
    SessionRepository sessions;

    @Inject
    RefreshTokenRepository tokens;

    @Test
    void removesWhatHasExpiredAndNothingElse() {
        Instant past = Instant.now().minusSeconds(1);
        Instant future = Instant.now().plusSeconds(60);
        sessions.insert(new Session("old", "ada", false, past, past));
        sessions.insert(new Session("live", "ada", false, past, future));
        tokens.insert(new RefreshToken("old", "old", true, past));
        tokens.insert(new RefreshToken("live", "live", true, future));

        sweep.sweep();

        assertThat(sessions.findByIdOptional("old")).isEmpty();
        assertThat(tokens.findByIdOptional("old")).isEmpty();
        assertThat(sessions.findByIdOptional("live")).isPresent();
        assertThat(tokens.findByIdOptional("live")).isPresent();
    }
}
