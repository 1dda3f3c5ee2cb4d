package dev.codesensei.auth.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user as clients, and the other features of this service, see them. */
public record UserView(
        String id,
        String username,
        @Nullable String email,
        @Nullable String displayName,
        String role,
        ProfileView profile,
        long version,
        @Nullable Instant createdAt) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.username(),
                user.email(),
                user.displayName(),
                user.role().label(),
                ProfileView.of(user.profile()),
                user.version(),
                user.createdAt());
    }

    /** A guest, who exists only as long as the token. */
    public static UserView guest(String id, String username) {
        return new UserView(
                id, username, null, null, Role.GUEST.label(), ProfileView.of(Profile.withAgeGroup(null)), 0, null);
    }

    /** The profile with the names that the API uses. */
    public record ProfileView(
            @Nullable String level,
            List<String> interests,
            List<String> preferredLanguages,
            @Nullable String timezone,
            @Nullable String ageGroup) {

        static ProfileView of(Profile profile) {
            return new ProfileView(
                    Optional.ofNullable(profile.level()).map(Level::label).orElse(null),
                    profile.interests(),
                    profile.preferredLanguages(),
                    profile.timezone(),
                    Optional.ofNullable(profile.ageGroup()).map(AgeGroup::label).orElse(null));
        }
    }
}
