package dev.codesensei.auth.sessions;

import dev.codesensei.auth.accounts.AccountService;
import dev.codesensei.auth.accounts.UserView;
import dev.codesensei.auth.sessions.TokenIssuer.AccessToken;
import dev.codesensei.errors.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for signing in, staying signed in, and signing out. */
@ApplicationScoped
class SessionService {

    private final AccountService accounts;
    private final SessionFamilies families;
    private final TokenIssuer tokens;
    private final MeterRegistry metrics;

    SessionService(AccountService accounts, SessionFamilies families, TokenIssuer tokens, MeterRegistry metrics) {
        this.accounts = accounts;
        this.families = families;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    SignedIn login(Credentials credentials) {
        Optional<UserView> user = accounts.authenticate(credentials.username(), credentials.password());
        count("sensei.auth.logins", user.isPresent() ? "success" : "bad-credentials");
        return user.map(found -> signedIn(found, families.begin(found.id())))
                .orElseThrow(() -> new ApiException(SessionErrors.BAD_CREDENTIALS, "Check both and try again"));
    }

    SignedIn refresh(@Nullable String refreshToken) {
        Optional<SignedIn> renewed = Optional.ofNullable(refreshToken)
                .flatMap(families::rotate)
                .flatMap(next -> accounts.find(next.session().userId()).map(user -> signedIn(user, next)));
        count("sensei.auth.refreshes", renewed.isPresent() ? "success" : "refused");
        return renewed.orElseThrow(() -> new ApiException(SessionErrors.BAD_REFRESH_TOKEN, "Sign in again"));
    }

    AccessToken guest() {
        count("sensei.auth.logins", "guest");
        return tokens.issueForGuest();
    }

    /** Ends the session that either of these belongs to; knows none is fine too. */
    void logout(@Nullable String sessionId, @Nullable String refreshToken) {
        if (sessionId != null) {
            families.end(sessionId);
        }
        if (refreshToken != null) {
            families.endOf(refreshToken);
        }
    }

    private SignedIn signedIn(UserView user, SessionFamilies.Grant grant) {
        AccessToken access = tokens.issue(user, grant.session().id());
        return new SignedIn(access.token(), access.expiresInSeconds(), grant.refreshToken(), user);
    }

    private void count(String name, String outcome) {
        metrics.counter(name, "outcome", outcome).increment();
    }
}
