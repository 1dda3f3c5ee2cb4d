package dev.codesensei.auth.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells about themselves, as stored inside the {@link User}.
 *
 * @param timezone an IANA name such as {@code Europe/Berlin}
 */
public record Profile(
        @Nullable Level level,
        List<String> interests,
        List<String> preferredLanguages,
        @Nullable String timezone,
        @Nullable AgeGroup ageGroup) {

    public Profile {
        interests = List.copyOf(interests);
        preferredLanguages = List.copyOf(preferredLanguages);
    }

    static Profile withAgeGroup(@Nullable AgeGroup ageGroup) {
        return new Profile(null, List.of(), List.of(), null, ageGroup);
    }
}
