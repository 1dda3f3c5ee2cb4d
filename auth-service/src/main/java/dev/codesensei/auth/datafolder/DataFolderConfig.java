package dev.codesensei.auth.datafolder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the suite keeps its files. */
@ConfigMapping(prefix = "sensei")
public interface DataFolderConfig {

    /** The suite's data folder; it is made when it does not exist. */
    @WithDefault(".sensei")
    Path dataDir();
}
