package dev.codesensei.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** What a client of this service does, over HTTP. */
public final class AuthClient {

    public static final String PASSWORD = "correct horse";

    private AuthClient() {}

    /** A name that no other test has. */
    public static String newName() {
        return "u-" + UUID.randomUUID().toString().substring(0, 13);
    }

    public static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/auth" + path);
    }

    public static Response register(String username) {
        return post("/register", """
                {"username": "%s", "password": "%s"}
                """.formatted(username, PASSWORD));
    }

    public static Response login(String username, String password) {
        return post("/login", """
                {"username": "%s", "password": "%s"}
                """.formatted(username, password));
    }

    /** Registers somebody and signs them in. */
    public static Response signedIn() {
        String username = newName();
        register(username).then().statusCode(201);
        return login(username, PASSWORD);
    }

    public static Response refresh(String refreshToken) {
        return post("/refresh", """
                {"refreshToken": "%s"}
                """.formatted(refreshToken));
    }

    public static Response me(String token) {
        return given().auth().oauth2(token).get("/api/auth/me");
    }
}
