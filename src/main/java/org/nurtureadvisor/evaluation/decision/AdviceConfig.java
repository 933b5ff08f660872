package org.nurtureadvisor.evaluation.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How advice is ranked. */
@ConfigMapping(prefix = "nurture.advice")
interface AdviceConfig {

    /** Whether advice that is taken up more often than other advice comes before it. */
    @WithDefault("true")
    boolean learning();
}
