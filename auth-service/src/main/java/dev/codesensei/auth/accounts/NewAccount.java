package dev.codesensei.auth.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody sends to get an account. */
record NewAccount(
        @NotNull(message = "is missing") @Pattern(
                regexp = "[A-Za-z0-9._-]{3,32}",
                message = "must have 3 to 32 letters, digits, dots, underscores or dashes")
        String username,

        @NotNull(message = "is missing") @Size(min = 8, max = 128, message = "must have 8 to 128 characters") String password,

        @Email(regexp = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*", message = "is not an e-mail address")
        @Size(max = 254, message = "must have at most 254 characters") @Nullable String email,

        @Pattern(regexp = "[^\\p{Cntrl}]{1,64}", message = "must have at most 64 printable characters") @Nullable String displayName,

        @Pattern(regexp = AgeGroup.ACCEPTED, message = "must be 11-12, 13-14, 15-18 or adult") @Nullable String ageGroup) {

    NewAccount {
        email = email == null || email.isBlank() ? null : email.strip();
        displayName = displayName == null || displayName.isBlank() ? null : displayName.strip();
    }
}
