package dev.codesensei.auth.accounts;

import dev.codesensei.auth.passwords.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds users. The user is stored before the name that leads to it, so a crash in between leaves a user whom nobody can
 * reach and a name that is still free, and never a name without a user.
 */
@ApplicationScoped
class Registry {

    private final UserRepository users;
    private final UsernameRepository usernames;
    private final PasswordHasher passwords;
    private final Clock clock;

    Registry(UserRepository users, UsernameRepository usernames, PasswordHasher passwords, Clock clock) {
        this.users = users;
        this.usernames = usernames;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds a user; empty when the name is taken. */
    Optional<User> add(NewAccount request, Role role) {
        if (mayNotHave(request.username(), role)) {
            return Optional.empty();
        }
        User user = newUser(request, role);
        users.insert(user);
        if (usernames.take(user.username(), user.id())) {
            return Optional.of(user);
        }
        users.deleteById(user.id());
        return Optional.empty();
    }

    /** Looks first, since a hash costs more than a read. The first admin's name is free for nobody, not even before. */
    private boolean mayNotHave(String username, Role role) {
        boolean reserved = Username.normalised(username).equals(FirstAdmin.USERNAME) && role != Role.ADMIN;
        return reserved || usernames.ownerOf(username).isPresent();
    }

    private User newUser(NewAccount request, Role role) {
        return new User(
                UUID.randomUUID().toString(),
                request.username(),
                request.email(),
                request.displayName(),
                passwords.hash(request.password()),
                role,
                Profile.withAgeGroup(Optional.ofNullable(request.ageGroup())
                        .map(AgeGroup::of)
                        .orElse(null)),
                1,
                clock.instant());
    }
}
