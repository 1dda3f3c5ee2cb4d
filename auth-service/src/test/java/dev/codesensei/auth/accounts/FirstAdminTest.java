package dev.codesensei.auth.accounts;

import static dev.codesensei.auth.AuthClient.login;
import static dev.codesensei.auth.AuthClient.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.auth.datafolder.DataFolderConfig;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class FirstAdminTest {

    @Inject
    DataFolderConfig config;

    @Inject
    FirstAdmin firstAdmin;

    @Test
    void signsInWithThePasswordFromTheFile() throws IOException {
        String password = Files.readString(file()).strip();

        login("admin", password).then().statusCode(200).body("user.role", equalTo("admin"));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        String before = Files.readString(file());

        firstAdmin.prepare();

        assertThat(file()).hasContent(before);
        login("admin", before.strip()).then().statusCode(200);
    }

    @Test
    void nobodyElseCanBeCalledAdmin() {
        register("Admin").then().statusCode(409).body("type", equalTo("urn:sensei:error:username-taken"));
    }

    private Path file() {
        return config.dataDir().resolve("admin-password");
    }
}
