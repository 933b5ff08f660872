package org.nurtureadvisor.rules;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.rules.engine.ClassCache;
import org.nurtureadvisor.setting.Count;
import org.nurtureadvisor.setting.YesOrNo;

import java.nio.file.Path;
import java.util.Optional;

/** Where the rules come from, and how much they may do. */
@StaticInitSafe
@ConfigMapping(prefix = "nurture.rules")
public interface RulesConfig {

    /** Folder of the rule files. Without it, those inside the application are used. */
    Optional<Path> directory();

    /**
     * Folder for compiled rules, which spares the next start compiling the same again. Where it
     * cannot be written to, or is set to nothing, every start compiles.
     */
    @WithDefault("${user.home}/.cache/nurture-advisor")
    Optional<Path> cacheDirectory();

    /** What was compiled before, and where to keep what is compiled. */
    default ClassCache classCache() {
        return cacheDirectory().map(ClassCache::in).orElse(ClassCache.NONE);
    }

    /**
     * Whether a start reads the scenarios, too, and refuses what cannot be read. They are not run,
     * and no answer hangs on them; to read those of all models takes about a second of processor
     * time.
     */
    @WithDefault("true")
    @WithConverter(YesOrNo.class)
    boolean readScenarios();

    /** Most rules of one kind that may fire for one customer in one model. */
    @WithDefault("1000")
    @WithConverter(Count.class)
    int maxFirings();
}
