package org.nurtureadvisor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void isWrittenAsRfc6901Says() {
        assertThat(Pointer.ROOT).hasToString("");
        assertThat(Pointer.ROOT.to("events").to(3).to("a/b~c")).hasToString("/events/3/a~1b~0c");
        assertThat(Pointer.written("/given").to("")).hasToString("/given/");
    }
}
