package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Constant;
import dev.codesensei.problem.packages.Extension;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.License;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Source;
import dev.codesensei.problem.packages.yaml.YamlOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of {@code problem.yaml}. */
final class ProblemYaml {

    private ProblemYaml() {}

    static Map<String, ?> of(ProblemPackage problem) {
        Metadata metadata = problem.metadata();
        return new Keys()
                .put("problem_format_version", Format.CURRENT.key())
                .put("type", types(metadata))
                .put("name", titles(metadata.titles()))
                .put("uuid", metadata.uuid())
                .put("version", metadata.version())
                .put("credits", PeopleYaml.of(metadata.credits()))
                .put(
                        "source",
                        metadata.sources().stream().map(ProblemYaml::source).toList())
                .differing("license", metadata.license().key(), License.UNKNOWN.key())
                .put("rights_owner", metadata.rightsOwner())
                .put("embargo_until", metadata.embargoUntil())
                .put("limits", LimitsYaml.of(problem.limits()))
                .put("keywords", metadata.keywords())
                .put("languages", metadata.languages())
                .differing("allow_file_writing", metadata.allowFileWriting(), false)
                .put("constants", constants(metadata.constants()))
                .put(Extension.KEY, ExtensionYaml.of(problem))
                .all();
    }

    private static Object types(Metadata metadata) {
        List<String> types =
                metadata.types().stream().sorted().map(ProblemType::key).toList();
        return types.size() == 1 ? types.getFirst() : types;
    }

    private static Object titles(Map<String, String> titles) {
        String english = titles.get("en");
        return english != null && titles.size() == 1 ? english : new TreeMap<>(titles);
    }

    private static Object source(Source source) {
        return source.url() == null
                ? source.name()
                : new Keys().put("name", source.name()).put("url", source.url()).all();
    }

    private static Map<String, Object> constants(Map<String, Constant> constants) {
        var all = new TreeMap<String, Object>();
        constants.forEach((name, constant) ->
                all.put(name, constant.number() ? new YamlOutput.Literal(constant.text()) : constant.text()));
        return all;
    }
}
