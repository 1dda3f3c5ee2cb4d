package dev.codesensei.auth.accounts;

import dev.codesensei.auth.datafolder.DataFolderConfig;
import dev.codesensei.auth.datafolder.PrivateFile;
import dev.codesensei.auth.passwords.PasswordHasher;
import dev.codesensei.auth.startup.PreparationStep;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes the user {@code admin} when there is none. The password is in its file before the account exists, so that a
 * crash in between loses neither; when the file is lost later, the account stays.
 */
@Singleton
final class FirstAdmin implements PreparationStep {

    static final String USERNAME = "admin";

    /** 144 bits, and a multiple of three bytes, which base64 writes without padding. */
    private static final int PASSWORD_BYTES = 18;

    private final Registry registry;
    private final UserRepository users;
    private final UsernameRepository usernames;
    private final PasswordHasher passwords;
    private final PrivateFile file;

    FirstAdmin(
            Registry registry,
            UserRepository users,
            UsernameRepository usernames,
            PasswordHasher passwords,
            DataFolderConfig config) {
        this.registry = registry;
        this.users = users;
        this.usernames = usernames;
        this.passwords = passwords;
        this.file = new PrivateFile(config.dataDir().resolve("admin-password"));
    }

    @Override
    public void prepare() {
        if (usernames.ownerOf(USERNAME).isPresent()) {
            return;
        }
        String password = file.readOrCreate(FirstAdmin::randomPassword).strip();
        Optional<User> created = registry.add(new NewAccount(USERNAME, password, null, null, null), Role.ADMIN);
        created.ifPresentOrElse(
                admin -> Log.infof("First admin created, its password is in %s userId=%s", file.path(), admin.id()),
                () -> forgetUnless(password));
    }

    /** Another instance was first: with the same file when both share a folder, and otherwise ours opens nothing. */
    private void forgetUnless(String password) {
        boolean opens = usernames
                .ownerOf(USERNAME)
                .flatMap(users::findByIdOptional)
                .filter(admin -> passwords.matches(password, admin.passwordHash()))
                .isPresent();
        if (!opens) {
            file.delete();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes) + "\n";
    }
}
