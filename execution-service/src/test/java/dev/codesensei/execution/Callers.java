package dev.codesensei.execution;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** Requests in somebody's name, with real tokens. */
public final class Callers {

    private Callers() {}

    public static RequestSpecification as(String user) {
        return as(user, "student");
    }

    public static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(token(user, role)).contentType(ContentType.JSON);
    }

    public static String token(String user) {
        return token(user, "student");
    }

    private static String token(String user, String role) {
        return Jwt.subject(user).upn(user).groups(role).sign();
    }
}
