package dev.codesensei.problem;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** Requests in somebody's name, with real tokens. */
public final class Callers {

    private Callers() {}

    public static RequestSpecification as(String user, String role) {
        return given().auth()
                .oauth2(Jwt.subject(user).upn(user).groups(role).sign())
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification asAuthor(String user) {
        return as(user, "author");
    }

    public static RequestSpecification asService() {
        return as("execution-service", "service");
    }
}
