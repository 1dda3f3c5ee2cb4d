package dev.codesensei.auth.accounts;

import dev.codesensei.auth.passwords.PasswordHasher;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for having an account. */
@ApplicationScoped
public class AccountService {

    private final Registry registry;
    private final UserRepository users;
    private final UsernameRepository usernames;
    private final PasswordHasher passwords;
    private final MeterRegistry metrics;

    AccountService(
            Registry registry,
            UserRepository users,
            UsernameRepository usernames,
            PasswordHasher passwords,
            MeterRegistry metrics) {
        this.registry = registry;
        this.users = users;
        this.usernames = usernames;
        this.passwords = passwords;
        this.metrics = metrics;
    }

    UserView register(NewAccount request) {
        Optional<User> created = registry.add(request, Role.STUDENT);
        metrics.counter("sensei.auth.registrations", "outcome", created.isPresent() ? "created" : "taken")
                .increment();
        User user =
                created.orElseThrow(() -> new ApiException(AccountErrors.USERNAME_TAKEN, "Choose another username"));
        Log.infof("Account created userId=%s", user.id());
        return UserView.of(user);
    }

    /** The user with this name and password; an unknown name takes as long as a wrong password. */
    public Optional<UserView> authenticate(String username, String password) {
        Optional<User> user = usernames.ownerOf(username).flatMap(users::findByIdOptional);
        @Nullable String hash = user.map(User::passwordHash).orElse(null);
        return passwords.matches(password, hash) ? user.map(UserView::of) : Optional.empty();
    }

    public Optional<UserView> find(String id) {
        return users.findByIdOptional(id).map(UserView::of);
    }

    UserView change(String id, ProfileChange change) {
        return users.set(id, change.profile().toStoredFields())
                .map(UserView::of)
                .orElseThrow(() -> new ApiException(ErrorCode.UNAUTHENTICATED, "This account does not exist any more"));
    }
}
