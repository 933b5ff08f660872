package org.nurtureadvisor.rules;

import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.ReleaseCompiler;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.rules.language.RuleBookReader;

/** Makes a release of rule files: reads them, checks them, compiles them. */
public final class ReleaseReader {

    private ReleaseReader() {}

    /**
     * @throws RulesRejectedException with everything that is wrong with any of the files
     */
    public static CompiledRelease read(RuleFiles files) {
        RuleBookReader.Result result = RuleBookReader.read(files.texts());
        if (result.book() == null) {
            throw new RulesRejectedException(result.mistakes());
        }
        return ReleaseCompiler.compile(files.digest(), result.book());
    }
}
