package dev.codesensei.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An empty data folder, so that the service under test starts for the first time, and the secret of one service. */
public final class DataFolderResource implements QuarkusTestResourceLifecycleManager {

    public static final String SERVICE_SECRET = "of-the-runner";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "data");
            return Map.of(
                    "sensei.data-dir",
                    folder.toAbsolutePath().toString(),
                    "sensei.services.secrets.runner-worker",
                    SERVICE_SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
