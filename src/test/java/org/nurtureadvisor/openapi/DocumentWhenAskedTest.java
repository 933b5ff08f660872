package org.nurtureadvisor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@QuarkusTest
class DocumentWhenAskedTest {

    private static final List<String> DONE = new ArrayList<>();

    /** With the methods of that of Quarkus. */
    @ApplicationScoped
    @WhenAsked
    static class Documents {

        void prepareDocument(String name) {
            DONE.add("prepared " + name);
        }

        void getDocument(String name) {
            DONE.add("got " + name);
        }
    }

    @Inject Documents documents;

    @Test
    void isPreparedOnceAndNotBeforeSomebodyAsks() {
        documents.prepareDocument("contract");
        assertThat(DONE).isEmpty();

        documents.getDocument("contract");
        documents.getDocument("contract");
        assertThat(DONE).containsExactly("prepared contract", "got contract", "got contract");
    }
}
