package dev.codesensei.auth.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user sends to change their profile; what is absent stays as it is. */
record ProfileChange(@NotNull(message = "is missing") @Valid Fields profile) {

    /** The fields of a profile, each one optional. */
    record Fields(
            @Pattern(regexp = Level.ACCEPTED, message = "must be beginner, intermediate or advanced") @Nullable String level,

            @Size(max = 20, message = "must have at most 20 entries") @Nullable List<
                            @NotNull(message = "must not be null") @Pattern(regexp = "[^\\p{Cntrl}]{1,50}", message = "must have 1 to 50 printable characters") String>
                    interests,

            @Size(max = 20, message = "must have at most 20 entries") @Nullable List<
                            @NotNull(message = "must not be null") @Pattern(regexp = "[a-z0-9+#-]{1,20}", message = "must be a language's id such as python") String>
                    preferredLanguages,

            @Nullable String timezone,

            @Pattern(regexp = AgeGroup.ACCEPTED, message = "must be 11-12, 13-14, 15-18 or adult") @Nullable String ageGroup) {

        @AssertTrue(message = "must be a time zone such as Europe/Berlin") @JsonIgnore
        boolean isTimezone() {
            return timezone == null || ZoneId.getAvailableZoneIds().contains(timezone);
        }

        /** What was sent, by its path in the stored user. */
        Map<String, Object> toStoredFields() {
            Map<String, Object> fields = new HashMap<>();
            put(fields, "level", level == null ? null : Level.of(level).name());
            put(fields, "interests", interests);
            put(fields, "preferredLanguages", preferredLanguages);
            put(fields, "timezone", timezone);
            put(
                    fields,
                    "ageGroup",
                    ageGroup == null ? null : AgeGroup.of(ageGroup).name());
            return fields;
        }

        private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
            if (value != null) {
                fields.put("profile." + name, value);
            }
        }
    }
}
