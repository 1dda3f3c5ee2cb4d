package dev.codesensei.problem.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with JSON whose entity tag is made of its bytes: what a caller sees depends on more than one document. */
@Singleton
final class TaggedAnswer {

    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    TaggedAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** 304 where the caller has it already. */
    Response of(Request request, Object body) {
        byte[] bytes = bytes(body);
        var tag = new EntityTag(HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
