/**
 * Reads rule files. Rules are written in a small part of DRL; this package knows that part and
 * nothing else, so that whatever it cannot read never reaches a compiler. It turns the text of a
 * file into {@link org.nurtureadvisor.rules.language.Rule rules}, or into every mistake in it with
 * its place and what was probably meant, and writes rules back as the DRL that is compiled.
 */
package org.nurtureadvisor.rules.language;
