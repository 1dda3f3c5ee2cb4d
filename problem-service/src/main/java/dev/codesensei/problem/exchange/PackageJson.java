package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.codesensei.problem.blobs.BlobDigest;
import dev.codesensei.problem.blobs.BlobStore;
import dev.codesensei.problem.blobs.OpenBlob;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Keeps packages in the blob store. They name their files by digest, and those lie there too. */
@ApplicationScoped
class PackageJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(TimeLimit.class, TimeLimits.class)
            .addMixIn(InputValidatorArguments.class, Arguments.class)
            .build();

    private final BlobStore blobs;

    PackageJson(BlobStore blobs) {
        this.blobs = blobs;
    }

    String put(ProblemPackage problem) throws IOException {
        return blobs.put(JSON.writeValueAsBytes(problem)).digest().value();
    }

    ProblemPackage get(String digest) throws IOException {
        try (OpenBlob blob = blobs.open(new BlobDigest(digest)).orElseThrow()) {
            return JSON.readValue(blob.bytes(), ProblemPackage.class);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TimeLimit.Given.class, name = "given"),
        @JsonSubTypes.Type(value = TimeLimit.Computed.class, name = "computed"),
    })
    private interface TimeLimits {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = InputValidatorArguments.ForAll.class, name = "all"),
        @JsonSubTypes.Type(value = InputValidatorArguments.ByValidator.class, name = "byValidator"),
    })
    private interface Arguments {}
}
