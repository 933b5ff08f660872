package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

/** A value and where it is written. */
record Located<T>(T value, Span span) {}
