package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.yaml.YamlMap;

/** Reads what a folder of test data says about itself, in the files of one format. */
sealed interface GroupConfigs permits CurrentGroupConfigs, LegacyGroupConfigs {

    static GroupConfigs of(Context context, Metadata metadata, YamlMap problem, ExtensionReader extension) {
        return context.format().legacy()
                ? LegacyGroupConfigs.of(context, metadata, problem)
                : new CurrentGroupConfigs(context, metadata, extension);
    }

    /** What holds for all of {@code data/}. */
    GroupConfig root();

    /** What holds in a folder, by its path below {@code data/}. */
    GroupConfig read(String group, GroupConfig parent);

    /** The configuration of a folder of this name, wherever it is. */
    boolean isConfig(String file);
}
