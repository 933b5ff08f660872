package org.nurtureadvisor.rules;

import org.nurtureadvisor.rules.engine.ClassCache;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.ReleaseCompiler;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.rules.language.RuleBookReader;

/** Makes a release of rule files: reads them, checks them, compiles them. */
public final class ReleaseReader {

    private ReleaseReader() {}

    /**
     * Compiles afresh, whatever was compiled before.
     *
     * @throws RulesRejectedException with everything that is wrong with any of the files
     */
    public static CompiledRelease read(RuleFiles files) {
        return read(files, ClassCache.NONE);
    }

    /**
     * @param cache what was compiled before, and where to keep what is compiled now
     * @throws RulesRejectedException with everything that is wrong with any of the files
     */
    public static CompiledRelease read(RuleFiles files, ClassCache cache) {
        RuleBookReader.Result result = RuleBookReader.read(files.texts());
        if (result.book() == null) {
            throw new RulesRejectedException(result.mistakes());
        }
        return ReleaseCompiler.compile(files.digest(), result.book(), cache);
    }
}
