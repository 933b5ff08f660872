package org.nurtureadvisor.evaluation.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.YesOrNo;

/** How advice is ranked. */
@ConfigMapping(prefix = "nurture.advice")
interface AdviceConfig {

    /** Whether advice that is taken up more often than other advice comes before it. */
    @WithDefault("true")
    @WithConverter(YesOrNo.class)
    boolean learning();
}
